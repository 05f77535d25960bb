package jianyan.workbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;

/// Every row of the tables, carried from one database to another; the callers have the
/// transactions.
final class Rows {
    /// Those that others refer to come first.
    private static final List<String> TABLES =
            List.of("migrations", "changes", "revisions", "records");

    private Rows() {}

    /// Puts the rows of one in the place of those of the other; both have the newest tables.
    static void copy(Connection from, Connection to) throws SQLException {
        try (Statement delete = to.createStatement()) {
            for (String table : TABLES.reversed()) {
                delete.executeUpdate("delete from " + table);
            }
        }
        for (String table : TABLES) {
            copy(table, from, to);
        }
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException {
        try (Statement select = from.createStatement();
                ResultSet rows = select.executeQuery("select * from " + table);
                PreparedStatement insert = to.prepareStatement(insert(table, rows))) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    insert.setObject(column, rows.getObject(column));
                }
                insert.executeUpdate();
            }
        }
    }

    private static String insert(String table, ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        StringBuilder names = new StringBuilder();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.append(column == 1 ? "" : ", ").append(columns.getColumnName(column));
        }
        String values = String.join(", ", Collections.nCopies(columns.getColumnCount(), "?"));
        return "insert into " + table + " (" + names + ") values (" + values + ")";
    }
}

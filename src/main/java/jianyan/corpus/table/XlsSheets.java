package jianyan.corpus.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jianyan.corpus.reading.ReadingException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/// Reads the sheets of an .xls or .et (Excel 97 to 2003, WPS) with POI.
public final class XlsSheets {
    private XlsSheets() {}

    /// Hands on every row of every sheet that is not hidden.
    public static void read(Path file, SheetSink sink) throws IOException, ReadingException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new ReadingException("encrypted", "文件加了密；请去掉密码另存后再读");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(container)) {
                readSheets(workbook, sink);
            }
        } catch (EncryptedDocumentException e) {
            throw new ReadingException("encrypted", "文件加了密；请去掉密码另存后再读");
        } catch (RuntimeException | IOException e) {
            throw new ReadingException(
                    "broken-file",
                    "无法按它的格式解析（"
                            + e.getClass().getSimpleName()
                            + "："
                            + e.getMessage()
                            + "）；请用原来的程序打开另存");
        }
    }

    private static void readSheets(HSSFWorkbook workbook, SheetSink sink) throws ReadingException {
        CellFormats formats =
                new CellFormats(workbook.getInternalWorkbook().isUsing1904DateWindowing());
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                sink.hidden(sheet.getSheetName());
            } else {
                sink.begin(sheet.getSheetName());
                readRows(sheet, formats, sink);
                sink.end();
            }
        }
    }

    private static void readRows(Sheet sheet, CellFormats formats, SheetSink sink)
            throws ReadingException {
        MergedCells merged = new MergedCells();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            merged.add(range.getFirstRow(), range.getLastRow(), range.getFirstColumn());
        }
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                while (cells.size() <= cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.set(cell.getColumnIndex(), text(cell, formats));
            }
            merged.carry(row.getRowNum(), cells);
            if (!sink.row(row.getRowNum(), cells)) {
                return;
            }
        }
    }

    private static String text(Cell cell, CellFormats formats) {
        CellType type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                    formats.text(
                            cell.getNumericCellValue(),
                            cell.getCellStyle().getDataFormat(),
                            String.valueOf(cell.getCellStyle().getDataFormatString()));
            case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
            case FORMULA, BLANK, ERROR, _NONE -> "";
        };
    }
}

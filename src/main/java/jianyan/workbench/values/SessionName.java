package jianyan.workbench.values;

import java.util.Objects;
import jianyan.document.Metadata;

/// How a committee calls one of its sessions.
public final class SessionName {
    private SessionName() {}

    /// 政协上海市静安区第二届委员会第二次会议, as far as it is known.
    public static String of(Metadata metadata) {
        String place =
                Objects.requireNonNullElse(metadata.region(), "")
                        + Objects.requireNonNullElse(metadata.district(), "");
        String body =
                switch (metadata.body()) {
                    case CPPCC -> "政协" + place;
                    case NPC -> place + "人大";
                    case GOVERNMENT, COUNCIL, OTHER -> place;
                };
        Integer term = metadata.term();
        Integer session = metadata.session();
        return term == null || session == null
                ? body
                : body
                        + "第"
                        + SessionNumerals.of(term)
                        + "届"
                        + (body.startsWith("政协") ? "委员会" : "")
                        + "第"
                        + SessionNumerals.of(session)
                        + "次会议";
    }

    /// The same, and the year where no session is known.
    public static String orYear(Metadata metadata) {
        boolean known = metadata.term() != null && metadata.session() != null;
        return of(metadata)
                + (known || metadata.meetingYear() == null ? "" : metadata.meetingYear() + "年");
    }
}

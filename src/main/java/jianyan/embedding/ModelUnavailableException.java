package jianyan.embedding;

import jianyan.query.InvalidRequestException;

/// The model cannot run on this machine; what needs no vectors of new texts goes on.
public final class ModelUnavailableException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /// @param reason what the libraries said
    public ModelUnavailableException(Throwable reason) {
        super(
                "no-model",
                "mode",
                "语义模型在这台机器上不能用（" + said(reason) + "）",
                "用 mode=lexical 按词查；jianyan doctor 说明缺什么");
        initCause(reason);
    }

    /// The first of what led to it that says anything: a class that could not be loaded says
    /// nothing.
    private static String said(Throwable reason) {
        for (Throwable each = reason; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (message != null && !message.isBlank()) {
                return message;
            }
        }
        return "没有这个平台的库";
    }
}

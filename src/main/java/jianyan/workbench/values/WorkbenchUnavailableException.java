package jianyan.workbench.values;

/// The database of the workbench cannot be read or written now. What was decided before is in it
/// still; nothing of the change that failed is.
public final class WorkbenchUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cause why;

    /// What is the matter with it.
    public enum Cause {
        LOCKED("workbench-locked", "归并办理的数据库正被另一个程序占用", "稍后再试；或关闭占用它的程序"),
        READ_ONLY("workbench-read-only", "归并办理的数据库只能读，不能写", "给程序写这个文件和所在文件夹的权限"),
        CORRUPT("workbench-corrupt", "归并办理的数据库已损坏，或不是数据库", "用备份换回这个文件；检索不受影响"),
        FULL("workbench-full", "磁盘已满，这次的决定没有记下", "腾出空间后再做一次；以前的决定都在"),
        LOST(
                "workbench-lost",
                "归并办理的数据库不见了，或是空的，而以前有过决定",
                "用备份换回：jianyan restore 索引文件夹/backups 里最新的一份；确要从头开始，先删除 workbench.known"),
        NEWER("workbench-newer", "归并办理的数据库是更新版本的程序写的", "用写它的那个版本，或更新的版本"),
        NO_LIBRARY(
                "workbench-no-library",
                "归并办理的数据库要用的库（SQLite）在这台机器上没有",
                "检索和统计照常；归并办理要在有这个库的机器上用，jianyan doctor 说明缺什么"),
        UNREACHABLE(
                "workbench-unreachable",
                "归并办理的数据库服务器没有应答",
                "查看 PostgreSQL 是否在运行、地址是否正确；它恢复后自行接上，检索不受影响"),
        FORBIDDEN(
                "workbench-forbidden",
                "归并办理的数据库服务器不接受这个账号",
                "核对 JIANYAN_WORKBENCH_USER、JIANYAN_WORKBENCH_PASSWORD，以及账号在库里建表和读写的权限"),
        FAILED("workbench-failed", "归并办理的数据库读写失败", "检查磁盘和权限；检索不受影响");

        private final String code;
        private final String message;
        private final String remedy;

        Cause(String code, String message, String remedy) {
            this.code = code;
            this.message = message;
            this.remedy = remedy;
        }
    }

    public WorkbenchUnavailableException(Cause why, String place, Throwable thrown) {
        super(why.message + "：" + place, thrown);
        this.why = why;
    }

    public WorkbenchUnavailableException(Cause why, String place) {
        super(why.message + "：" + place);
        this.why = why;
    }

    /// A fixed name for programs.
    public String code() {
        return why.code;
    }

    public String remedy() {
        return why.remedy;
    }

    public Cause why() {
        return why;
    }
}

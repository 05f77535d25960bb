package jianyan.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Small corpora made from a seed.
final class Corpora {
    private static final String[] MATTERS = {
        "加装电梯", "养老服务", "垃圾分类", "屋顶绿化", "托育机构", "步行环境", "社区食堂", "雨污分流"
    };
    private static final String[] ASKS = {
        "完善协商机制", "加大财政补贴", "简化审批", "统一管线迁移的收费", "增加养老床位", "加强执法", "公开进度"
    };

    private Corpora() {}

    /// Writes proposals, the same for the same seed.
    static Path write(Path folder, int files, long seed) throws IOException {
        Random random = new Random(seed);
        Files.createDirectories(folder);
        for (int file = 0; file < files; file++) {
            Files.writeString(folder.resolve(name(file)), proposal(file, random));
        }
        return folder;
    }

    /// Changes some files, removes some and adds some.
    static void change(Path folder, int files, Random random) throws IOException {
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            int file = random.nextInt(files + 3);
            Path path = folder.resolve(name(file));
            if (Files.exists(path) && random.nextInt(3) == 0) {
                Files.delete(path);
            } else {
                Files.writeString(path, proposal(file, random));
            }
        }
        // So that there is always something to index.
        Files.writeString(folder.resolve(name(0)), proposal(0, random));
    }

    private static String name(int file) {
        return "p" + file + ".txt";
    }

    private static String proposal(int number, Random random) {
        StringBuilder text = new StringBuilder();
        text.append("关于推进").append(pick(MATTERS, random)).append("的提案\n\n");
        text.append("案号：静安202").append(random.nextInt(4)).append("-").append(number).append("\n\n");
        int sentences = 1 + random.nextInt(6);
        for (int i = 0; i < sentences; i++) {
            text.append("本区").append(pick(MATTERS, random)).append("进展缓慢，共");
            text.append(random.nextInt(900)).append("处。");
        }
        text.append("\n\n建议：一、").append(pick(ASKS, random));
        text.append("。二、").append(pick(ASKS, random)).append("。\n");
        return text.toString();
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}

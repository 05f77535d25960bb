package jianyan.corpus.recognition;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/// Draws pages as scanners deliver them: clean, aslant, stamped, dirty, upside down.
public final class ScannedPages {
    /// A4 at 300 dots an inch.
    private static final int WIDTH = 2480;

    private static final int HEIGHT = 3508;
    private static final int SIZE = 58;

    private ScannedPages() {}

    /// Whether this machine can draw Chinese characters.
    public static boolean canDraw() {
        return font().canDisplay('协');
    }

    private static Font font() {
        return new Font("Noto Serif CJK SC", Font.PLAIN, SIZE);
    }

    public static BufferedImage clean(List<String> lines) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        graphics.setFont(font());
        int y = 400;
        for (String line : lines) {
            graphics.drawString(line, 300, y);
            y += SIZE * 2;
        }
        graphics.dispose();
        return page;
    }

    public static BufferedImage turned(BufferedImage page, double degrees) {
        boolean quarter = Math.abs(degrees) == 90;
        int width = quarter ? page.getHeight() : page.getWidth();
        int height = quarter ? page.getWidth() : page.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(Math.toRadians(degrees));
        graphics.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    /// A red round stamp over the text.
    static BufferedImage stamped(BufferedImage page) {
        BufferedImage stamped = copy(page);
        Graphics2D graphics = stamped.createGraphics();
        graphics.setColor(new Color(225, 40, 40, 200));
        graphics.setStroke(new BasicStroke(14));
        graphics.drawOval(900, 500, 700, 700);
        graphics.setFont(font().deriveFont(130f));
        graphics.drawString("★", 1180, 900);
        graphics.drawString("某区委员会", 960, 1080);
        graphics.dispose();
        return stamped;
    }

    /// Specks, grey paper and a shadow at the fold.
    static BufferedImage dirty(BufferedImage page, long seed) {
        Random random = new Random(seed);
        BufferedImage dirty = copy(page);
        Graphics2D graphics = dirty.createGraphics();
        graphics.setColor(new Color(120, 120, 100, 50));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int x = 0; x < 200; x++) {
            graphics.setColor(new Color(0, 0, 0, 120 - x * 120 / 200));
            graphics.drawLine(x, 0, x, HEIGHT);
        }
        graphics.dispose();
        for (int i = 0; i < 40_000; i++) {
            int grey = random.nextInt(256);
            dirty.setRGB(
                    random.nextInt(dirty.getWidth()),
                    random.nextInt(dirty.getHeight()),
                    new Color(grey, grey, grey).getRGB());
        }
        return dirty;
    }

    private static BufferedImage copy(BufferedImage page) {
        BufferedImage copy =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    /// How many characters must be put in, left out or changed, by the characters of the truth.
    static double errorRate(String truth, String read) {
        int[] row = new int[read.length() + 1];
        for (int j = 0; j <= read.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= truth.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= read.length(); j++) {
                int substituted = diagonal + (truth.charAt(i - 1) == read.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return (double) row[read.length()] / truth.length();
    }
}

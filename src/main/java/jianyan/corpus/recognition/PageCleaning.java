package jianyan.corpus.recognition;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Makes a scanned page fit to be read: red stamps go, and a page that lies aslant is turned
/// upright. Specks stay: a filter that takes them takes strokes too, and measured worse.
final class PageCleaning {
    /// Pages lie aslant by less than this, in degrees.
    private static final double MOST_DEGREES = 8;

    /// The page is shrunk to this width to measure how it lies.
    private static final int MEASURED = 600;

    private static final int DARK = 128;

    private PageCleaning() {}

    /// @param grey a page [#withoutRed]
    static BufferedImage clean(BufferedImage grey) {
        double degrees = slant(grey);
        return Math.abs(degrees) < 0.2 ? grey : turn(grey, degrees);
    }

    /// Grey by the red channel: red ink is as light as paper there, and black is black.
    static BufferedImage withoutRed(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            page.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                grey.getRaster().setSample(x, y, 0, row[x] >> 16 & 0xff);
            }
        }
        return grey;
    }

    /// The angle at which the rows of a page differ most in blackness: lines of type are level
    /// then.
    static double slant(BufferedImage grey) {
        BufferedImage small = shrink(grey);
        double best = 0;
        double most = sharpness(small, 0) * 1.02;
        for (double degrees = -MOST_DEGREES; degrees <= MOST_DEGREES; degrees += 0.25) {
            double sharp = sharpness(small, degrees);
            if (sharp > most) {
                most = sharp;
                best = degrees;
            }
        }
        return best;
    }

    private static BufferedImage shrink(BufferedImage grey) {
        int width = Math.min(MEASURED, grey.getWidth());
        int height = Math.max(1, (int) ((long) grey.getHeight() * width / grey.getWidth()));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(grey, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static double sharpness(BufferedImage small, double degrees) {
        double tangent = Math.tan(Math.toRadians(degrees));
        int height = small.getHeight();
        int width = small.getWidth();
        int[] rows = new int[height * 2];
        int[] samples = new int[width];
        for (int y = 0; y < height; y++) {
            small.getRaster().getSamples(0, y, width, 1, 0, samples);
            for (int x = 0; x < width; x++) {
                int level = (int) Math.round(y - (x - width / 2.0) * tangent) + height / 2;
                if (samples[x] < DARK + 60 && level >= 0 && level < rows.length) {
                    rows[level] += 255 - samples[x];
                }
            }
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double step = rows[i] - rows[i - 1];
            sum += step * step;
        }
        return sum;
    }

    private static BufferedImage turn(BufferedImage grey, double degrees) {
        BufferedImage out =
                new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = out.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, out.getWidth(), out.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(-Math.toRadians(degrees), out.getWidth() / 2.0, out.getHeight() / 2.0);
        graphics.drawImage(grey, 0, 0, null);
        graphics.dispose();
        return out;
    }
}

package jianyan.http.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.access.SampleAccounts;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.http.access.AccessOptions;
import jianyan.workbench.Workbench;

/// Run by hand: takes every view at 1440, 1024 and 390 pixels and at 200 %, bright and dark, and
/// lays the pictures of each beside one another in `target/sheets`, for somebody to look at.
///
/// Arguments: a folder with a built index (the sample corpus without one), and parts of addresses
/// to take those alone.
final class ContactSheets {
    private static final Path FOLDER = Path.of("target", "sheets");
    private static final int MARGIN = 12;

    /// Of the width on screen, so that four widths stand side by side on one sheet.
    private static final double SCALE = 0.5;

    /// What is lower is cut off: a list of fifty hits shows nothing new there.
    private static final int HEIGHT = 1500;

    /// @param pixels of the layout
    /// @param density 2 where the browser enlarges to 200 %
    private record Width(int pixels, int density) {}

    private static final List<Width> WIDTHS =
            List.of(new Width(1440, 1), new Width(1024, 1), new Width(720, 2), new Width(390, 2));

    /// Beside those that axe looks at: the other ways of showing.
    private static final List<String> MORE =
            List.of(
                    "/concordance?q=养老&beside=right",
                    "/trends?by=district&by=year&q=养老",
                    "/trends?by=year&q=养老&q=营商环境&near=社区",
                    "/compare?show=multiples&q=theme:养老",
                    "/compare?show=map&q=theme:养老",
                    "/compare?show=ranking&q=theme:养老",
                    "/compare?show=profiles",
                    "/compare?show=keyness&target=district=静安区&reference=district=徐汇区",
                    "/compare?show=kept&q=theme:养老",
                    "/indicators?indicator=proposals-received",
                    "/coverage?kind=proposal",
                    "/coverage#hole=district",
                    "/search?q=量子纠缠",
                    "/search?q=加装电梯&mode=hybrid",
                    "/documents/no-such-document.txt");

    private ContactSheets() {}

    public static void main(String[] arguments) throws IOException {
        Path index =
                Stream.of(arguments)
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElseGet(SampleIndex::folder);
        List<String> given =
                Stream.of(arguments).filter(each -> !Files.isDirectory(Path.of(each))).toList();
        Files.createDirectories(FOLDER);
        Path state = Files.createTempDirectory("jianyan-sheets");
        try (LocalEngine engine = LocalEngine.open(index, SampleIndex.ANALYSIS)) {
            Workbench workbench = Workbench.beside(state, Clock.systemUTC());
            try (Asker open = new Asker(Optional.of(engine), workbench);
                    Browser browser = Browser.open(open.port())) {
                open.post(
                        "/api/v1/groups/import",
                        "{\"reviewer\":\"王审核\",\"district\":\"徐汇区\",\"meeting-year\":2023}");
                take(browser, looks(given), "");
            }
            Path accounts =
                    SampleAccounts.write(
                            state.resolve("accounts.yaml"), Instant.parse("2999-01-01T00:00:00Z"));
            try (Asker closed =
                            new Asker(
                                    Optional.of(engine),
                                    Asker.nothingDecided(),
                                    AccessOptions.of(accounts));
                    Browser stranger = Browser.open(closed.port())) {
                take(stranger, chosen(Stream.of("/sign-in"), given), "stranger");
            }
        }
    }

    private static List<String> looks(List<String> given) {
        return chosen(
                Stream.concat(
                        AccessibilityTest.LOOKS.stream().map(AccessibilityTest.Look::address),
                        MORE.stream()),
                given);
    }

    private static List<String> chosen(Stream<String> addresses, List<String> given) {
        return addresses
                .filter(address ->
                        given.size() < 2 || given.stream().skip(1).anyMatch(address::contains))
                .toList();
    }

    private static void take(Browser browser, List<String> addresses, String mark)
            throws IOException {
        for (int at = 0; at < addresses.size(); at++) {
            String address = addresses.get(at);
            String name = "%02d%s%s".formatted(at + 1, mark, address.replaceAll("\\W+", "-"));
            browser.bright();
            write(name + "bright", row(browser, address));
            browser.dark();
            write(name + "dark", row(browser, address));
            ByHand.say(name + "  " + address);
        }
    }

    private static void write(String name, List<BufferedImage> row) throws IOException {
        ImageIO.write(sheet(row), "png", FOLDER.resolve(name + ".png").toFile());
    }

    private static List<BufferedImage> row(Browser browser, String address) throws IOException {
        List<BufferedImage> row = new ArrayList<>();
        for (Width width : WIDTHS) {
            browser.size(width.pixels(), width.density());
            browser.go(address);
            byte[] png = browser.wholePage(HEIGHT);
            row.add(smaller(ImageIO.read(new ByteArrayInputStream(png)), SCALE / width.density()));
        }
        browser.wide();
        return row;
    }

    private static BufferedImage smaller(BufferedImage image, double scale) {
        int width = (int) (image.getWidth() * scale);
        int height = (int) (image.getHeight() * scale);
        BufferedImage made = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = made.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return made;
    }

    private static BufferedImage sheet(List<BufferedImage> row) {
        int width = row.stream().mapToInt(each -> each.getWidth() + MARGIN).sum() + MARGIN;
        int height = row.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
        BufferedImage sheet =
                new BufferedImage(width, height + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, width, sheet.getHeight());
        int x = MARGIN;
        for (BufferedImage image : row) {
            pen.drawImage(image, x, MARGIN, null);
            x += image.getWidth() + MARGIN;
        }
        pen.dispose();
        return sheet;
    }
}

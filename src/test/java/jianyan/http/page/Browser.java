package jianyan.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// Debian's chromium without a window, that notes what the page asked for and complained of.
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String SETTLED =
            """
            const main = document.querySelector('main');
            return main.children.length > 0
                && !main.hasAttribute('aria-busy')
                && !main.querySelector('[aria-busy]')
                && !main.querySelector('.chart:not([data-drawn])');
            """;

    /// What leaves the browser; its own pages and what a page makes itself do not.
    private static final Pattern OUTSIDE = Pattern.compile("^(?!chrome:|data:|blob:|about:)");

    private final ChromeDriver driver;
    private final String origin;

    private Browser(ChromeDriver driver, String origin) {
        this.driver = driver;
        this.origin = origin;
    }

    /// Skips the test where there is no browser, unless the environment says `CI=true`.
    static Browser open(int port) {
        Optional<Path> chromium = find("chromium");
        Optional<Path> chromedriver = find("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String missing =
                    "no chromium and chromedriver on PATH: apt-get install chromium chromium-driver"
                            + " fonts-noto-cjk";
            assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
            assumeTrue(false, missing);
        }
        try {
            Path profile = Files.createTempDirectory(Path.of("target"), "browser");
            var logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            logs.enable(LogType.PERFORMANCE, Level.ALL);
            var options = new ChromeOptions();
            options.setBinary(chromium.orElseThrow().toFile());
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--force-prefers-reduced-motion",
                    "--lang=zh-CN",
                    "--window-size=1280,900",
                    "--user-data-dir=" + profile.toAbsolutePath());
            options.setCapability("goog:loggingPrefs", logs);
            var service =
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                            .build();
            return new Browser(new ChromeDriver(service, options), "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void go(String path) {
        driver.get(origin + path);
        settle();
    }

    void back() {
        driver.navigate().back();
        settle();
    }

    /// Waits until the view stands and its charts are drawn.
    void settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(driver.executeScript(SETTLED))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the page did not settle at " + address());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /// Waits for something that comes by itself, a moment after the view stands.
    WebElement await(String selector) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (driver.findElements(By.cssSelector(selector)).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nothing became " + selector + " at " + address());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return one(selector);
    }

    /// Waits until an element says something, whatever becomes of others meanwhile.
    void awaitText(String selector, String text) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String found =
                "return [...document.querySelectorAll(arguments[0])]"
                        + ".some(each => each.textContent.includes(arguments[1]))";
        while (!Boolean.TRUE.equals(driver.executeScript(found, selector, text))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "no " + selector + " says " + text + " but " + texts(selector));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        settle();
    }

    /// Waits until an element says something else than it said.
    void awaitOther(String selector, String before) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (texts(selector).getFirst().equals(before)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(selector + " still says " + before);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /// What an attribute or property says, resolved: an `href` is a whole address.
    List<String> properties(String selector, String name) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(element -> String.valueOf(element.getDomProperty(name)))
                .toList();
    }

    void choose(String selector, String value) {
        click(selector + " option[value='" + value + "']");
    }

    /// To whatever has the focus.
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        settle();
    }

    /// A moment, for what happens by itself.
    void rest() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }

    String clipboard() {
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite"), "origin", origin));
        return String.valueOf(
                driver.executeAsyncScript(
                        "navigator.clipboard.readText().then(arguments[arguments.length - 1])"));
    }

    void click(String selector) {
        one(selector).click();
        settle();
    }

    /// Presses on the middle of the element that says this.
    void clickText(String selector, String text) {
        WebElement found =
                driver.findElements(By.cssSelector(selector)).stream()
                        .filter(each -> each.getText().equals(text))
                        .findFirst()
                        .orElseThrow();
        new Actions(driver).moveToElement(found).click().perform();
        settle();
    }

    /// Presses the mouse on one element and lets go on another.
    void drag(String from, String to) {
        new Actions(driver).clickAndHold(one(from)).moveToElement(one(to)).release().perform();
        settle();
    }

    /// The path and query of the address.
    String address() {
        String url = driver.getCurrentUrl();
        return URLDecoder.decode(
                url == null ? "" : url.substring(origin.length()), StandardCharsets.UTF_8);
    }

    String title() {
        String title = driver.getTitle();
        return title == null ? "" : title;
    }

    Object script(String script) {
        Object answer = driver.executeScript(script);
        return answer == null ? "" : answer;
    }

    /// Of a script that calls its last argument when it is done.
    Object later(String script, Object... arguments) {
        Object answer = driver.executeAsyncScript(script, arguments);
        return answer == null ? "" : answer;
    }

    void narrow() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    }

    /// Lays the page out in so many pixels: 720 is what 1440 come to at 200 %.
    void width(int pixels) {
        size(pixels, 1);
    }

    /// The same with so many dots to a pixel.
    void size(int pixels, int density) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        pixels,
                        "height",
                        900,
                        "deviceScaleFactor",
                        density,
                        "mobile",
                        false));
    }

    /// A picture of the page down to its end, or to so many pixels, with what lies below the
    /// window.
    byte[] wholePage(int most) {
        Number width = (Number) script("return document.documentElement.clientWidth");
        Number height = (Number) script("return document.documentElement.scrollHeight");
        Object data =
                driver.executeCdpCommand(
                                "Page.captureScreenshot",
                                Map.of(
                                        "captureBeyondViewport",
                                        true,
                                        "clip",
                                        Map.of(
                                                "x",
                                                0,
                                                "y",
                                                0,
                                                "width",
                                                width,
                                                "height",
                                                Math.min(most, height.intValue()),
                                                "scale",
                                                1)))
                        .get("data");
        return Base64.getDecoder().decode(String.valueOf(data));
    }

    /// As wide as the window again.
    void wide() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    void dark() {
        surroundings("dark");
    }

    void bright() {
        surroundings("light");
    }

    private void surroundings(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void photograph(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Errors and warnings on the console since the last time of asking.
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /// Addresses asked for since the last time of asking that are not this server's.
    List<String> foreignRequests() {
        List<String> foreign = new ArrayList<>();
        driver.manage()
                .logs()
                .get(LogType.PERFORMANCE)
                .forEach(entry -> {
                    String message = entry.getMessage();
                    int at = message.indexOf("\"url\":\"");
                    if (message.contains("Network.requestWillBeSent\"") && at >= 0) {
                        String url = message.substring(at + 7, message.indexOf('"', at + 7));
                        if (!url.startsWith(origin) && OUTSIDE.matcher(url).find()) {
                            foreign.add(url);
                        }
                    }
                });
        return foreign;
    }

    @Override
    public void close() {
        driver.quit();
    }
}

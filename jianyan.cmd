@echo off
rem Starts Jianyan on Windows: out of an archive with the java that came with it; in the source it finds a JDK
rem and builds the program when it is missing or older than its source. Works from any folder; paths among the arguments are those of the caller's folder.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul

set "needed=25"
set "home=%~dp0"
set "home=%home:~0,-1%"
set "jar=%home%\target\jianyan.jar"
set "cache=%home%\target\jianyan.aot"

set "java_home="
if exist "%home%\runtime\bin\java.exe" (
    set "java_home=%home%\runtime"
    set "jar=%home%\lib\jianyan.jar"
    set "cache=%home%\lib\jianyan.aot"
    goto :built
)
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined JDK_HOME call :consider "%JDK_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :consider "%%~dpj.."
for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do (
    for /d %%d in ("%ProgramFiles%\%%~v\*") do call :consider "%%d"
)
for /d %%d in ("%USERPROFILE%\.jdks\*") do call :consider "%%d"
if not defined java_home (
    >&2 echo 错误：没有找到 JDK %needed% 或更新版本 · JAVA_HOME、PATH 和 Program Files 等处都没有 · 请安装 JDK %needed%（如 https://adoptium.net），或用 JAVA_HOME 指明它的位置
    exit /b 1
)

if not exist "%home%\pom.xml" goto :built
if not exist "%jar%" goto :build
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:jar).LastWriteTime; if (Get-ChildItem -Recurse -File -LiteralPath (Join-Path $env:home 'src\main'), (Join-Path $env:home 'pom.xml') | Where-Object LastWriteTime -gt $jar | Select-Object -First 1) { exit 3 }"
if not errorlevel 3 goto :built

:build
where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo 错误：没有找到 Maven（mvn） · 程序还没有构建或源码有变 · 请安装 Maven 3.8.7 或更新版本，再运行一次
    exit /b 1
)
>&2 echo 正在构建建言（首次运行，或源码有变），约需几分钟…
if not exist "%home%\target" mkdir "%home%\target"
set "caller_java_home=%JAVA_HOME%"
set "JAVA_HOME=%java_home%"
call mvn -q -B -f "%home%\pom.xml" -Dmaven.test.skip=true package >"%home%\target\build.log" 2>&1
if errorlevel 1 (
    >&2 type "%home%\target\build.log"
    >&2 echo 错误：构建没有成功 · %home%\target\build.log · 按上面的输出排除问题，再运行一次
    exit /b 1
)
set "JAVA_HOME=%caller_java_home%"
"%java_home%\bin\java" --enable-native-access=ALL-UNNAMED "-XX:AOTCacheOutput=%cache%" -cp "%jar%" jianyan.launch.Launcher rehearse >"%home%\target\rehearsal.log" 2>&1 <nul

:built
if not exist "%jar%" (
    >&2 echo 错误：没有程序 · %jar% · 请取得完整的源码，或放入编译好的 jar
    exit /b 1
)

rem A command that ends in a second is over before the better compiler has paid off.
set "quick=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%c in (serve evaluate bench) do if "%~1"=="%%c" set "quick="
if "%~1"=="index" set "quick=-XX:+UseSerialGC"

"%java_home%\bin\java" %quick% "-XX:AOTCache=%cache%" -Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED -cp "%jar%" jianyan.launch.Launcher %*
exit /b %errorlevel%

rem Takes a folder as the home of java when it is new enough, by its release file.
:consider
if defined java_home exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f tokens^=2^ delims^=^=^". %%v in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do (
    if %%v geq %needed% set "java_home=%~1"
)
exit /b 0

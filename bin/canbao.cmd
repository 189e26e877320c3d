@echo off
rem Starts canbao on Windows, as bin/canbao does elsewhere. Options for Java stand in the variable CANBAO_JAVA_OPTIONS.
rem Only ASCII here: what is said in Chinese comes from canbao itself, in UTF-8, whatever the code page of the window is.
setlocal
set "top=%~dp0.."
set "jar=%top%\canbao.jar"
if not exist "%jar%" set "jar=%top%\target\canbao.jar"
if not exist "%jar%" goto nothing
rem a release may bring its own Java
set "java=%top%\runtime\bin\java.exe"
if not exist "%java%" set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%java%" set "java=java.exe"
for /f "tokens=2 delims=:" %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
"%java%" -Xmx16m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dcanbao.java-options=-Dstdout.encoding=UTF-8 %CANBAO_JAVA_OPTIONS%" -jar "%jar%" %*
set "code=%ERRORLEVEL%"
chcp %page% >nul
if "%code%"=="9009" goto java
exit /b %code%

:nothing
echo Cannot start: "%jar%" does not exist 1>&2
exit /b 4

:java
echo Cannot start: there is no Java; install Java 17 or newer, or set JAVA_HOME to it 1>&2
exit /b 4

@echo off
rem Starts oitcheck from its distribution folder (oitcheck.jar, lib\, rules\). Needs Java 17 or newer and nothing else.
rem OITCHECK_JAVA_OPTS is handed to Java, e.g. -Xmx1g for very large sites.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0.."
rem By the path and not by a quoted name: the command of a FOR cannot hold one with parentheses, like Program Files (x86).
rem What lies in the current folder is never taken for Java.
set "NoDefaultCurrentDirectoryInExePath=1"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "PATH=%JAVA_HOME%\bin;%PATH%"
set "VERSION=0"
for /f "tokens=2,3" %%a in ('java -version 2^>^&1') do if "%%~a"=="version" set "VERSION=%%~b"
for /f "delims=.-+_" %%a in ("%VERSION%") do set "VERSION=%%a"
rem Thai is written in UTF-8; the code page of the console is put back at the end.
set "PAGE="
for /f "tokens=2 delims=:." %%a in ('chcp') do set "PAGE=%%a"
chcp 65001 >nul
if %VERSION% LSS 17 (
  echo oitcheck: ไม่พบ Java 17 ขึ้นไป โปรดติดตั้งก่อน / Java 17 or newer is missing. Type: 1>&2
  echo     winget install EclipseAdoptium.Temurin.17.JRE 1>&2
  set "CODE=2"
)
rem Not in a block: arguments may hold parentheses.
if %VERSION% GEQ 17 java -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MetaspaceSize=96m -Dfile.encoding=UTF-8 -Dsun.net.httpserver.nodelay=true %OITCHECK_JAVA_OPTS% "-Doitcheck.home=%HOME_DIR%" -cp "%HOME_DIR%\oitcheck.jar;%HOME_DIR%\lib\*" org.oitcheck.cli.Main %*
if %VERSION% GEQ 17 set "CODE=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% >nul
rem After a double click the window would close before anybody has read what is wrong.
if "%~1"=="" if not "%CODE%"=="0" pause
exit /b %CODE%

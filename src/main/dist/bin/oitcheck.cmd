@echo off
rem Starts oitcheck from its distribution folder (oitcheck.jar, lib\, rules\). Needs Java 17 or newer.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
  echo oitcheck: Java 17 or newer is missing. Type:  winget install EclipseAdoptium.Temurin.17.JRE 1>&2
  exit /b 2
)
chcp 65001 >nul
"%JAVA%" -Xmx512m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dsun.net.httpserver.nodelay=true %OITCHECK_JAVA_OPTS% "-Doitcheck.home=%HOME_DIR%" -cp "%HOME_DIR%\oitcheck.jar;%HOME_DIR%\lib\*" org.oitcheck.cli.Main %*
exit /b %ERRORLEVEL%

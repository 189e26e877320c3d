@echo off
rem Double click: one run with what lies in the folder "input". The window stays open and says what comes next.
pushd "%~dp0"
call bin\canbao.cmd run
set "code=%ERRORLEVEL%"
chcp 65001 >nul
echo.
if exist "bin\next\%code%.txt" type "bin\next\%code%.txt"
echo.
pause
popd
exit /b %code%

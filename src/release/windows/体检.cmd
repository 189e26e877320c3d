@echo off
rem Double click: says whether everything is there that a run needs. The window stays open.
pushd "%~dp0"
call bin\canbao.cmd doctor
set "code=%ERRORLEVEL%"
echo.
pause
popd
exit /b %code%

@echo off
rem Drag one or more files on it: says what each would be taken for, and counts nothing.
pushd "%~dp0"
if "%~1"=="" goto none
call bin\canbao.cmd check %*
set "code=%ERRORLEVEL%"
goto end

:none
chcp 65001 >nul
type "bin\next\no-file.txt"
set "code=4"

:end
echo.
pause
popd
exit /b %code%

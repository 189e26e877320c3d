@echo off
rem Double click: opens the folder of the results.
start "" "%~dp0output"

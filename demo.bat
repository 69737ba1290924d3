@echo off
rem The example street on Windows: double-click, or run it from a command prompt.
chcp 65001 >nul
set PYTHON=python
where py >nul 2>nul && set PYTHON=py -3
%PYTHON% "%~dp0run.py" demo %*
pause

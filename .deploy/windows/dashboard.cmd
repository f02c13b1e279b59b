@echo off
rem The dashboard on this computer, for the person who sits at it: double-click. Closing the window ends it.
rem The first start makes the folder .venv and fetches the packages (that once, the internet is needed).
rem ASCII only: cmd.exe reads this file in the code page of the computer.
setlocal EnableExtensions DisableDelayedExpansion
title Innovation dashboard (close this window to end it)
rem The program's folder, two above this file, whatever it is called and wherever it was started from.
cd /d "%~dp0..\.."
if not exist "dashboard\app.py" goto :no_folder
set "PYTHONUTF8=1"
set "PYTHON=%CD%\.venv\Scripts\python.exe"
if exist "%PYTHON%" goto :run

where py >nul 2>nul || goto :no_python
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" || goto :no_python
echo Making the folder .venv and fetching the packages. This takes some minutes, once.
py -3 -m venv ".venv" || goto :failed
"%PYTHON%" -m pip install --quiet --disable-pip-version-check --require-hashes -r ".deploy\requirements.lock" || goto :half_made

:run
"%PYTHON%" -m streamlit run "dashboard\app.py"
if errorlevel 1 goto :failed
exit /b 0

:half_made
rem Else the next start would take it for whole.
rmdir /s /q ".venv"
echo The packages could not be fetched. See that the internet is there, then start again.
goto :wait

:no_python
echo Python 3.11 or later is needed: install it from python.org with "Install for all users" and "py launcher" ticked.
goto :wait

:no_folder
echo The program's folder cannot be opened: %~dp0..\..
goto :wait

:failed
echo The dashboard ended with an error. What is written above says why.

:wait
pause
exit /b 1

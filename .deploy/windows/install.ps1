<#
.SYNOPSIS
A shortcut on the desktop; with -AtBoot instead a scheduled task that serves the dashboard from the computer's start on.
.DESCRIPTION
In the program's folder, in PowerShell:
    powershell -ExecutionPolicy Bypass -File .deploy\windows\install.ps1
    powershell -ExecutionPolicy Bypass -File .deploy\windows\install.ps1 -AtBoot -Data 'D:\Innovation papers'     (as administrator)
    powershell -ExecutionPolicy Bypass -File .deploy\windows\install.ps1 -Remove                                 (as administrator)
The task runs without a window and without anybody logged on, as LOCAL SERVICE, which may write to the data folder alone. It is started
again within five minutes whenever it is not running. It listens on this computer only; accounts come first (README, "For an office").
Windows PowerShell 5.1 and later. ASCII only: 5.1 reads a file without a mark in the code page of the computer.
#>
[CmdletBinding()]
param(
    [switch] $AtBoot,
    [switch] $Remove,
    [string] $Data = '',
    [ValidateRange(1024, 65535)] [int] $Port = 8501
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$TaskName = 'Innovation dashboard'
$Program = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '..\..')).ProviderPath
$Python = Join-Path $Program '.venv\Scripts\python.exe'
$Service = 'NT AUTHORITY\LOCAL SERVICE'

function Stop-With([string] $Sentence) {
    Write-Host $Sentence -ForegroundColor Red
    exit 1
}

function Test-Administrator {
    $identity = [Security.Principal.WindowsIdentity]::GetCurrent()
    ([Security.Principal.WindowsPrincipal] $identity).IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
}

function Install-Packages {
    if (Test-Path -LiteralPath $Python) { return }
    if (-not (Get-Command py.exe -ErrorAction SilentlyContinue)) {
        Stop-With 'Python 3.11 or later is needed: install it from python.org with "Install for all users" and "py launcher" ticked.'
    }
    & py.exe -3 -m venv (Join-Path $Program '.venv')
    if ($LASTEXITCODE -ne 0) { Stop-With 'The folder .venv could not be made.' }
    & $Python -m pip install --quiet --disable-pip-version-check --require-hashes -r (Join-Path $Program '.deploy\requirements.lock')
    if ($LASTEXITCODE -ne 0) {
        Remove-Item -LiteralPath (Join-Path $Program '.venv') -Recurse -Force
        Stop-With 'The packages could not be fetched. See that the internet is there, then start again.'
    }
}

function Install-Shortcut {
    $shell = New-Object -ComObject WScript.Shell
    $shortcut = $shell.CreateShortcut((Join-Path ([Environment]::GetFolderPath('Desktop')) "$TaskName.lnk"))
    # A shortcut quotes its target by itself.
    $shortcut.TargetPath = Join-Path $Program '.deploy\windows\dashboard.cmd'
    $shortcut.WorkingDirectory = $Program
    $shortcut.WindowStyle = 7
    $shortcut.Save()
    Write-Host "A shortcut '$TaskName' lies on the desktop."
}

function Install-Task {
    if (-not (Test-Administrator)) { Stop-With 'Open PowerShell with "Run as administrator": a task from the computer''s start on needs it.' }
    # A Python that was installed for one person lies in that person's folder, which a service may not read.
    $base = (Get-Content -LiteralPath (Join-Path $Program '.venv\pyvenv.cfg') | Where-Object { $_ -like 'home = *' }) -replace '^home = ', ''
    if ($base -like "$env:SystemDrive\Users\*" -or $Program -like "$env:SystemDrive\Users\*") {
        Stop-With "Python ($base) and this folder ($Program) must not lie in a person's folder: install Python for all users, put the program under C:\Innovation."
    }
    $folder = if ($Data) { [IO.Path]::GetFullPath($Data) } else { Join-Path $Program 'data' }
    $warehouse = Join-Path $folder 'warehouse'
    $logs = Join-Path $folder 'warehouse\log'
    New-Item -ItemType Directory -Force -Path $folder, $warehouse, $logs | Out-Null
    # S-1-5-19 is LOCAL SERVICE in every language of Windows. Papers are for administrators, the service and who installs it.
    $own = "*$([Security.Principal.WindowsIdentity]::GetCurrent().User.Value):(OI)(CI)M"
    & icacls.exe $folder /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' '*S-1-5-19:(OI)(CI)M' $own /T /Q | Out-Null
    if ($LASTEXITCODE -ne 0) { Stop-With "The rights of $folder could not be set." }
    & icacls.exe $Program /grant '*S-1-5-19:(OI)(CI)RX' /Q | Out-Null
    if ($LASTEXITCODE -ne 0) { Stop-With "The rights of $Program could not be set." }

    $environment = "`$env:PYTHONUTF8='1'; `$env:PYTHONDONTWRITEBYTECODE='1'; " +
        "`$env:DATA_DIR=$(ConvertTo-Literal $folder); `$env:WAREHOUSE_DIR=$(ConvertTo-Literal $warehouse); " +
        "`$env:LOG_FILE=$(ConvertTo-Literal (Join-Path $logs 'dashboard.log'))"
    $run = "$environment; & $(ConvertTo-Literal $Python) -m etl build; " +
        "& $(ConvertTo-Literal $Python) -m streamlit run dashboard\app.py --server.headless true --server.address 127.0.0.1 --server.port $Port; exit `$LASTEXITCODE"
    # Encoded: no quoting of paths with spaces, quotes or Bengali letters can go wrong between Task Scheduler and PowerShell.
    $encoded = [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($run))
    $powershell = Join-Path $env:SystemRoot 'System32\WindowsPowerShell\v1.0\powershell.exe'
    $action = New-ScheduledTaskAction -Execute $powershell -WorkingDirectory $Program `
        -Argument "-NoProfile -NonInteractive -WindowStyle Hidden -EncodedCommand $encoded"
    $atBoot = New-ScheduledTaskTrigger -AtStartup
    # Task Scheduler's own "restart on failure" does not count a program that ended as a failure: looked at every five minutes,
    # and not started a second time where it runs.
    $again = New-ScheduledTaskTrigger -Once -At (Get-Date).Date -RepetitionInterval (New-TimeSpan -Minutes 5)
    $settings = New-ScheduledTaskSettingsSet -MultipleInstances IgnoreNew -ExecutionTimeLimit ([TimeSpan]::Zero) `
        -StartWhenAvailable -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -DontStopOnIdleEnd
    $principal = New-ScheduledTaskPrincipal -UserId $Service -LogonType ServiceAccount -RunLevel Limited
    Register-ScheduledTask -TaskName $TaskName -Action $action -Trigger $atBoot, $again -Settings $settings -Principal $principal -Force | Out-Null
    Start-ScheduledTask -TaskName $TaskName
    Write-Host "The task '$TaskName' serves http://localhost:$Port from the computer's start on. Its log: $logs"
}

# A string for PowerShell: in single quotes, those in it doubled.
function ConvertTo-Literal([string] $Text) { "'" + $Text.Replace("'", "''") + "'" }

if ($Remove) {
    if (-not (Test-Administrator)) { Stop-With 'Open PowerShell with "Run as administrator".' }
    Stop-ScheduledTask -TaskName $TaskName -ErrorAction SilentlyContinue
    Unregister-ScheduledTask -TaskName $TaskName -Confirm:$false
    Write-Host "The task '$TaskName' is gone. Papers and program stay."
    exit 0
}
Install-Packages
if ($AtBoot) { Install-Task } else { Install-Shortcut }

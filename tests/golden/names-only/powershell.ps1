#Requires -Version 5.1
# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Plan: https://example.com/#v=2&roles=policy&policy=&at=10.9.0.10&update-sites=&admin=&at=10.9.0.20&dns=&at=2001:db8::53
# 5 openings, 4 parties, 1 remark

param([string]$Source = '', [string[]]$At = @(), [int]$Seconds = 5, [switch]$Json)

function Invoke-Source([string]$Id) {
	switch ($Id) {
	'policy' {
		Test-Opening 'dns' 'DNS server' 'tcp' '53' 'P13 - #2 n1' '2001:db8::53'
		Test-Opening 'dns' 'DNS server' 'udp' '53' 'P13 - #2 n1' '2001:db8::53'
		Test-Opening 'update-sites' 'Update sites' 'tcp' '443' 'P14 - #2 n1, #2 n2' 'updateng.finjan.com' 'mirror.updateng.finjan.com'
	}
	'admin' {
		Test-Opening 'policy' 'Policy Server' 'tcp' '22' 'P9 - #2 r7' '10.9.0.10'
		Test-Opening 'policy' 'Policy Server' 'tcp' '443' 'P5 - #2 r4, #3 r6; P6 - #2 r5 - R6' '10.9.0.10'
	}
	default { Stop-Misused }
	}
}

function Show-Sources {
	Show-Source 'policy' 'Policy Server'
	Show-Source 'admin' 'Administrator''s PC'
}

function Show-Usage {
	Write-Row @'
usage: SCRIPT SOURCE [-At DESTINATION=ADDRESS,...] [-Seconds 5] [-Json]
Run it on a machine of the source group, with Windows PowerShell 5.1 or PowerShell 7. It opens a connection for every
opening that the group starts and sends nothing but, over UDP, one line end.
A network is not tried blindly: name addresses of it behind -At, such as internet=192.0.2.1.
The table goes to standard error; with -Json a JSON line for each check to the output.
-Seconds is how long to wait for an answer. Windows asks a closed port three times, which takes two of them.
  reached	 something answered
  refused	 nothing listens there, and the firewall let it through (or answered in its place)
  timed out   no answer: probably filtered
  no route	a router or firewall on the way, or this machine, says that it leads nowhere
  no name	 the name could not be looked up
  unknown	 anything else, with the words of the error behind it
  silent	  UDP without an answer: open or filtered, which nobody can tell from here
  not tried   the reason stands behind it
Exit status: 0 all that was tried over TCP was reached or refused, 1 some was not, 2 usage, 3 nothing was proven.
Sources:
'@
	Show-Sources
}

# Standard error, so that the output holds nothing but JSON.
function Write-Row([string]$Text) { [Console]::Error.WriteLine($Text) }

function Show-Source([string]$Id, [string]$Name) { Write-Row ('  {0,-16} {1}' -f $Id, $Name) }

function Stop-Misused {
	Show-Usage
	exit 2
}

function New-Socket([Net.IPAddress]$Ip, [string]$Type, [string]$Protocol) {
	New-Object Net.Sockets.Socket($Ip.AddressFamily, [Net.Sockets.SocketType]$Type, [Net.Sockets.ProtocolType]$Protocol)
}

# Asks for a connection. A failure is an exception, which says why.
function Test-Tcp([Net.IPAddress]$Ip, [int]$Port) {
	$socket = New-Socket $Ip 'Stream' 'Tcp'
	try {
		$asked = $socket.BeginConnect($Ip, $Port, $null, $null)
		if (-not $asked.AsyncWaitHandle.WaitOne($Seconds * 1000)) { return 'timed out' }
		$socket.EndConnect($asked)
		'reached'
	} finally { $socket.Close() }
}

# A closed port is refused by ICMP, which waiting for an answer learns of.
function Test-Udp([Net.IPAddress]$Ip, [int]$Port) {
	$socket = New-Socket $Ip 'Dgram' 'Udp'
	try {
		$socket.ReceiveTimeout = $Seconds * 1000
		$socket.Connect($Ip, $Port)
		[void]$socket.Send([byte[]](10))
		[void]$socket.Receive((New-Object byte[] 65536))
		'reached'
	} finally { $socket.Close() }
}

# What an exception comes to: the innermost is the one of the network.
function Get-Verdict([Exception]$Cause, [string]$Protocol) {
	while ($Cause.InnerException) { $Cause = $Cause.InnerException }
	switch ("$($Cause.SocketErrorCode)") {
		'ConnectionRefused' { 'refused' }
		'ConnectionReset' { 'refused' }
		'TimedOut' { if ($Protocol -eq 'udp') { 'silent' } else { 'timed out' } }
		'HostUnreachable' { 'no route' }
		'NetworkUnreachable' { 'no route' }
		'NetworkDown' { 'no route' }
		'AccessDenied' { 'no route' }
		'AddressNotAvailable' { 'no route' }
		default {
			$script:Words = $Cause.Message
			'unknown'
		}
	}
}

# Tries the addresses of a name one after the other, until one is reached.
function Test-Address([string]$Address, [string]$Protocol, [int]$Port) {
	$result = 'no name'
	try { $found = [Net.Dns]::GetHostAddresses($Address) } catch { $found = @() }
	foreach ($ip in $found) {
		try {
			$result = if ($Protocol -eq 'tcp') { Test-Tcp $ip $Port } else { Test-Udp $ip $Port }
		} catch { $result = Get-Verdict $_.Exception $Protocol }
		if ($result -eq 'reached') {
			$script:Words = ''
			break
		}
	}
	$result
}

# Destination, name, protocol, port, reference; the addresses follow.
function Test-Opening([string]$Id, [string]$Name, [string]$Protocol, [string]$Port, [string]$Reference) {
	$script:Known += $Id
	$given = @($At | Where-Object { $_.StartsWith("$Id=") } | ForEach-Object { $_.Substring($Id.Length + 1) })
	$nets = @($args | Where-Object { $_.StartsWith('net=') } | ForEach-Object { $_.Substring(4) })
	$addresses = @($args | Where-Object { -not $_.StartsWith('net=') }) + $given
	foreach ($address in $addresses) {
		$script:Words = ''
		if ($Port -eq '-') {
			$script:Words = 'it has no port to try; look at the counters of the firewall and the router'
			$result = 'not tried'
		} else {
			$result = Test-Address $address $Protocol $Port
			if ('reached', 'refused' -contains $result) { $script:Proven = $true }
			elseif ($result -ne 'silent') { $script:Failed = $true }
		}
		Write-Check $address $result
	}
	if ($given) { return }
	foreach ($net in $nets) {
		$script:Words = "a network; name an address of it: -At $Id=ADDRESS"
		Write-Check $net 'not tried'
	}
	if (-not $args) {
		$script:Words = "no address is known; name one: -At $Id=ADDRESS"
		Write-Check '' 'not tried'
	}
}

# The rest is the opening's, whose function this is called from.
function Write-Check([string]$Address, [string]$Result) {
	$why = if ($Words) { " ($Words)" } else { '' }
	Write-Row ('{0,-10} {1,-28} {2,-40} {3,-9} {4}{5}' -f $Result, $Name, $Address, "$Protocol/$Port", $Reference, $why)
	if (-not $Json) { return }
	$number = if ($Port -eq '-') { $null } else { [int]$Port }
	[ordered]@{
		source = $Source; destination = $Id; address = $Address; protocol = $Protocol; port = $number; result = $Result
	} | ConvertTo-Json -Compress
}

$Failed = $false
$Proven = $false
$Known = @()
$Words = ''
# Behind -File, several are one text with commas.
$At = @($At -split ',' | Where-Object { $_ })
foreach ($pair in $At) {
	if ($pair -notmatch '^[A-Za-z0-9.-]+=[A-Za-z0-9.:_-]+\z') { Stop-Misused }
}
if ($Seconds -lt 1 -or $Seconds -gt 999) { Stop-Misused }
Invoke-Source $Source
foreach ($pair in $At) {
	$id = ($pair -split '=')[0]
	if ($Known -notcontains $id) {
		Write-Row "$Source starts no opening to $id"
		exit 2
	}
}
if ($Failed) { exit 1 }
if (-not $Proven) { exit 3 }
exit 0

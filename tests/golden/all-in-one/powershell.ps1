#Requires -Version 5.1
# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Plan: https://example.com/#v=2&roles=all-in-one.standby&on=snmp.authentication.archive-samba&all-in-one=Box&at=10.1.0.9&standby=&at=10.1.0.10
# 36 openings, 10 parties, 6 remarks
# Left out: 6 groups have no address yet: Administrator's PC, Client machines, SNMP management station, Authentication server, DNS server, Archive server

param([string]$Source = '', [string[]]$At = @(), [int]$Seconds = 5, [switch]$Json)

function Invoke-Source([string]$Id) {
	switch ($Id) {
	'standby' {
		Test-Opening 'all-in-one' 'Box' 'tcp' '5222' 'S5 - #1 r5, #3 r7' '10.1.0.9'
		Test-Opening 'all-in-one' 'Box' 'tcp' '5224' 'S6 - #1 r6, #3 r8' '10.1.0.9'
		Test-Opening 'all-in-one' 'Box' 'tcp' '5226' 'P3 - #2 r3, #3 n1 - R5, R9' '10.1.0.9'
		Test-Opening 'all-in-one' 'Box' 'tcp' '8000' 'S1 - #1 r1, #3 n1 - R1, R9; P1 - #2 r1, #3 r1' '10.1.0.9'
		Test-Opening 'all-in-one' 'Box' 'tcp' '8001' 'S2 - #1 r2, #3 n1 - R1, R9; P2 - #2 r2, #3 r2' '10.1.0.9'
		Test-Opening 'dns' 'DNS server' 'tcp' '53' 'P13 - #2 n1'
		Test-Opening 'dns' 'DNS server' 'udp' '53' 'P13 - #2 n1'
		Test-Opening 'update-sites' 'Update sites' 'tcp' '443' 'P14 - #2 n1, #2 n2' 'updateng.finjan.com' 'mirror.updateng.finjan.com'
		Test-Opening 'archive-server' 'Archive server' 'tcp' '139' 'P16 - #2 n3'
		Test-Opening 'archive-server' 'Archive server' 'tcp' '445' 'P16 - #2 n3'
		Test-Opening 'archive-server' 'Archive server' 'udp' '137' 'P16 - #2 n3'
		Test-Opening 'archive-server' 'Archive server' 'udp' '138' 'P16 - #2 n3'
	}
	'all-in-one' {
		Test-Opening 'auth-server' 'Authentication server' 'tcp' '139' 'S17 - #1 n4, #3 n1 - R4, R9'
		Test-Opening 'auth-server' 'Authentication server' 'tcp' '445' 'S17 - #1 n4, #3 n1 - R4, R9'
		Test-Opening 'auth-server' 'Authentication server' 'udp' '137' 'S17 - #1 n4, #3 n1 - R4, R9'
		Test-Opening 'auth-server' 'Authentication server' 'udp' '138' 'S17 - #1 n4, #3 n1 - R4, R9'
		Test-Opening 'dns' 'DNS server' 'tcp' '53' 'S13 - #1 n2, #3 n1 - R9; P13 - #2 n1, #3 n1 - R9'
		Test-Opening 'dns' 'DNS server' 'udp' '53' 'S13 - #1 n2, #3 n1 - R9; P13 - #2 n1, #3 n1 - R9'
		Test-Opening 'internet' 'Internet' 'tcp' '21' 'S16 - #1 n2, #3 n1 - R2, R9'
		Test-Opening 'internet' 'Internet' 'tcp' '80' 'S14 - #1 n2, #3 n1 - R9'
		Test-Opening 'internet' 'Internet' 'tcp' '443' 'S15 - #1 n2, #3 n1 - R9'
		Test-Opening 'update-sites' 'Update sites' 'tcp' '443' 'P14 - #2 n1, #2 n2, #3 n1 - R9' 'updateng.finjan.com' 'mirror.updateng.finjan.com'
		Test-Opening 'archive-server' 'Archive server' 'tcp' '139' 'P16 - #2 n3, #3 n1 - R9'
		Test-Opening 'archive-server' 'Archive server' 'tcp' '445' 'P16 - #2 n3, #3 n1 - R9'
		Test-Opening 'archive-server' 'Archive server' 'udp' '137' 'P16 - #2 n3, #3 n1 - R9'
		Test-Opening 'archive-server' 'Archive server' 'udp' '138' 'P16 - #2 n3, #3 n1 - R9'
	}
	'admin' {
		Test-Opening 'standby' 'Standby Policy Server' 'tcp' '22' 'P9 - #2 r7' '10.1.0.10'
		Test-Opening 'standby' 'Standby Policy Server' 'tcp' '443' 'P5 - #2 r4, #3 r6; P6 - #2 r5 - R6' '10.1.0.10'
		Test-Opening 'standby' 'Standby Policy Server' 'udp' '161' 'P7 - #2 r6' '10.1.0.10'
		Test-Opening 'all-in-one' 'Box' 'tcp' '22' 'S10 - #1 r10, #3 r11; P9 - #2 r7, #3 n1 - R9' '10.1.0.9'
		Test-Opening 'all-in-one' 'Box' 'tcp' '443' 'P5 - #2 r4, #3 r6; P6 - #2 r5, #3 n1 - R6, R9' '10.1.0.9'
		Test-Opening 'all-in-one' 'Box' 'udp' '161' 'P7 - #2 r6, #3 n1 - R9' '10.1.0.9'
	}
	'client' {
		Test-Opening 'all-in-one' 'Box' 'tcp' '8080' 'S4 - #1 r4, #3 r3' '10.1.0.9'
		Test-Opening 'all-in-one' 'Box' 'tcp' '8443' 'S9 - #1 r9, #3 r10' '10.1.0.9'
	}
	'snmp-manager' {
		Test-Opening 'standby' 'Standby Policy Server' 'udp' '161' 'P8 - #2 r6' '10.1.0.10'
		Test-Opening 'all-in-one' 'Box' 'udp' '161' 'S7 - #1 r7, #3 r9; P8 - #2 r6, #3 n1 - R9' '10.1.0.9'
	}
	default { Stop-Misused }
	}
}

function Show-Sources {
	Show-Source 'standby' 'Standby Policy Server'
	Show-Source 'all-in-one' 'Box'
	Show-Source 'admin' 'Administrator''s PC'
	Show-Source 'client' 'Client machines'
	Show-Source 'snmp-manager' 'SNMP management station'
}

function Stop-Misused {
	Write-Row @'
usage: SCRIPT SOURCE [-At DESTINATION=ADDRESS,...] [-Seconds 5] [-Json]
Run it on a machine of the source group. It opens a connection for every opening that the group starts and
sends nothing but, over UDP, one line end.
A network is not tried blindly: name addresses of it behind -At, such as internet=192.0.2.1.
The table goes to standard error; with -Json a JSON line for each check to standard output.
-Seconds is how long to wait for an answer. Of a closed port Windows is sure after two.
  reached     something answered
  refused     nothing listens there, and the firewall let it through (or answered in its place)
  timed out   no answer: probably filtered
  no route    a router or firewall on the way, or this machine, says that it leads nowhere
  no name     the name could not be looked up
  unknown     anything else, with the words of the error behind it
  silent      UDP without an answer: open or filtered, which nobody can tell from here
  not tried   the reason stands behind it
Exit status: 0 all that was tried over TCP was reached or refused, 1 some was not, 2 usage, 3 nothing was proven.
Sources:
'@
	Show-Sources
	exit 2
}

function Write-Row([string]$Text) { [Console]::Error.WriteLine($Text) }

function Show-Source([string]$Id, [string]$Name) { Write-Row ('  {0,-16} {1}' -f $Id, $Name) }

# Tries each address of a name until one is reached. A failure is an exception, and the innermost says why.
function Test-Address([string]$Address, [string]$Protocol, [int]$Port) {
	$kind = if ($Protocol -eq 'tcp') { 'Stream' } else { 'Dgram' }
	$result = 'no name'
	try { $found = [Net.Dns]::GetHostAddresses($Address) } catch { $found = @() }
	foreach ($ip in $found) {
		$script:Words = ''
		try {
			$socket = New-Object Net.Sockets.Socket($ip.AddressFamily, [Net.Sockets.SocketType]$kind, [Net.Sockets.ProtocolType]$Protocol)
			$result = 'timed out'
			if ($Protocol -eq 'tcp') {
				$asked = $socket.BeginConnect($ip, $Port, $null, $null)
				if (-not $asked.AsyncWaitHandle.WaitOne($Seconds * 1000)) { continue }
				$socket.EndConnect($asked)
			} else {
				# A closed port is refused by ICMP, which waiting for an answer learns of.
				$socket.ReceiveTimeout = $Seconds * 1000
				$socket.Connect($ip, $Port)
				[void]$socket.Send([byte[]](10))
				[void]$socket.Receive((New-Object byte[] 65536))
			}
			return 'reached'
		} catch {
			$cause = $_.Exception
			while ($cause.InnerException) { $cause = $cause.InnerException }
			$result = switch -Regex ("$($cause.SocketErrorCode)") {
				'Refused|Reset' { 'refused' }
				'TimedOut' { if ($Protocol -eq 'udp') { 'silent' } else { 'timed out' } }
				'Unreachable|Down|Denied|NotAvailable' { 'no route' }
				default {
					$script:Words = $cause.Message
					'unknown'
				}
			}
		} finally { if ($socket) { $socket.Close() } }
	}
	$result
}

# destination, name, protocol, port, reference; the addresses follow
function Test-Opening([string]$Id, [string]$Name, [string]$Protocol, [string]$Port, [string]$Reference) {
	$script:Known += $Id
	$given = @($At | Where-Object { $_.StartsWith("$Id=") } | ForEach-Object { $_.Substring($Id.Length + 1) })
	foreach ($address in @($args) + $given) {
		$script:Words = ''
		$result = 'not tried'
		if ($address.StartsWith('net=')) {
			if ($given) { continue }
			$address = $address.Substring(4)
			$script:Words = "a network; name an address of it: -At $Id=ADDRESS"
		} elseif ($Port -eq '-') {
			$script:Words = 'it has no port to try; look at the counters of the firewall and the router'
		} else {
			$result = Test-Address $address $Protocol $Port
			if ('reached', 'refused' -contains $result) { $script:Proven = $true }
			elseif ($result -ne 'silent') { $script:Failed = $true }
		}
		Write-Check $address $result
	}
	if (-not $args -and -not $given) {
		$script:Words = "no address is known; name one: -At $Id=ADDRESS"
		Write-Check '' 'not tried'
	}
}

# address, result; the rest is the opening's, from which this is called
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
if ($At -notmatch '^[A-Za-z0-9.-]+=[A-Za-z0-9.:_-]+\z' -or $Seconds -lt 1 -or $Seconds -gt 999) { Stop-Misused }
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

#Requires -Version 5.1
# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Project: Two sites
# Ticket: CHG-20817
# Plan: https://example.com/#v=2&on=icap.wccp.snmp&advised=yes&project=Two+sites&ticket=CHG-20817&scanning=London&zone=DMZ&at=10.1.0.0/28+2001:db8:1::/64&scanning=Paris&zone=DMZ&at=10.2.0.1-10.2.0.6&icap.port=11344&policy=&zone=Data+centre&at=10.9.0.10&admin=&zone=Data+centre&at=10.9.0.20&client=London's+clients&zone=Offices&at=172.16.0.0/16&meets=scanning&client=Paris's+clients&zone=Offices&at=172.17.0.0/16&meets=scanning.2&dns=&at=10.9.0.53+2001:db8:9::53&internet=&at=0.0.0.0/0+::/0&icap-client=&at=10.3.0.7&snmp-manager=&at=10.9.0.30&wccp-router=&at=10.1.0.30
# 40 openings, 12 parties, 4 remarks, 3 within a zone

param([string]$Source = '', [string[]]$At = @(), [int]$Seconds = 5, [switch]$Json)

function Invoke-Source([string]$Id) {
	switch ($Id) {
	'scanning' {
		Test-Opening 'wccp-router' 'WCCP router' 'udp' '2048' 'S18 - R3' '10.1.0.30'
		Test-Opening 'wccp-router' 'WCCP router' 'gre' '-' 'S19' '10.1.0.30'
		Test-Opening 'dns' 'DNS server' 'tcp' '53' 'S13 - #1 n2' '10.9.0.53' '2001:db8:9::53'
		Test-Opening 'dns' 'DNS server' 'udp' '53' 'S13 - #1 n2' '10.9.0.53' '2001:db8:9::53'
		Test-Opening 'internet' 'Internet' 'tcp' '21' 'S16 - #1 n2 - R2' 'net=0.0.0.0/0' 'net=::/0'
		Test-Opening 'internet' 'Internet' 'tcp' '80' 'S14 - #1 n2; S14 - #1 n3' 'net=0.0.0.0/0' 'net=::/0'
		Test-Opening 'internet' 'Internet' 'tcp' '443' 'S15 - #1 n2; S15 - #1 n3' 'net=0.0.0.0/0' 'net=::/0'
	}
	'scanning.2' {
		Test-Opening 'wccp-router' 'WCCP router' 'udp' '2048' 'S18 - R3' '10.1.0.30'
		Test-Opening 'wccp-router' 'WCCP router' 'gre' '-' 'S19' '10.1.0.30'
		Test-Opening 'dns' 'DNS server' 'tcp' '53' 'S13 - #1 n2' '10.9.0.53' '2001:db8:9::53'
		Test-Opening 'dns' 'DNS server' 'udp' '53' 'S13 - #1 n2' '10.9.0.53' '2001:db8:9::53'
		Test-Opening 'internet' 'Internet' 'tcp' '21' 'S16 - #1 n2 - R2' 'net=0.0.0.0/0' 'net=::/0'
		Test-Opening 'internet' 'Internet' 'tcp' '80' 'S14 - #1 n2; S14 - #1 n3' 'net=0.0.0.0/0' 'net=::/0'
		Test-Opening 'internet' 'Internet' 'tcp' '443' 'S15 - #1 n2; S15 - #1 n3' 'net=0.0.0.0/0' 'net=::/0'
	}
	'policy' {
		Test-Opening 'scanning' 'London' 'tcp' '5222' 'S5 - #1 r5, #3 r7' 'net=10.1.0.0/28' 'net=2001:db8:1::/64'
		Test-Opening 'scanning' 'London' 'tcp' '5224' 'S6 - #1 r6, #3 r8' 'net=10.1.0.0/28' 'net=2001:db8:1::/64'
		Test-Opening 'scanning' 'London' 'tcp' '8000' 'S1 - #1 r1 - R1' 'net=10.1.0.0/28' 'net=2001:db8:1::/64'
		Test-Opening 'scanning' 'London' 'tcp' '8001' 'S2 - #1 r2 - R1' 'net=10.1.0.0/28' 'net=2001:db8:1::/64'
		Test-Opening 'scanning.2' 'Paris' 'tcp' '5222' 'S5 - #1 r5, #3 r7' 'net=10.2.0.1-10.2.0.6'
		Test-Opening 'scanning.2' 'Paris' 'tcp' '5224' 'S6 - #1 r6, #3 r8' 'net=10.2.0.1-10.2.0.6'
		Test-Opening 'scanning.2' 'Paris' 'tcp' '8000' 'S1 - #1 r1 - R1' 'net=10.2.0.1-10.2.0.6'
		Test-Opening 'scanning.2' 'Paris' 'tcp' '8001' 'S2 - #1 r2 - R1' 'net=10.2.0.1-10.2.0.6'
		Test-Opening 'dns' 'DNS server' 'tcp' '53' 'P13 - #2 n1' '10.9.0.53' '2001:db8:9::53'
		Test-Opening 'dns' 'DNS server' 'udp' '53' 'P13 - #2 n1' '10.9.0.53' '2001:db8:9::53'
		Test-Opening 'update-sites' 'Update sites' 'tcp' '443' 'P14 - #2 n1, #2 n2' 'updateng.finjan.com' 'mirror.updateng.finjan.com'
	}
	'admin' {
		Test-Opening 'scanning' 'London' 'tcp' '22' 'S10 - #1 r10, #3 r11' 'net=10.1.0.0/28' 'net=2001:db8:1::/64'
		Test-Opening 'scanning.2' 'Paris' 'tcp' '22' 'S10 - #1 r10, #3 r11' 'net=10.2.0.1-10.2.0.6'
	}
	'client' {
		Test-Opening 'scanning' 'London' 'tcp' '8080' 'S4 - #1 r4, #3 r3' 'net=10.1.0.0/28' 'net=2001:db8:1::/64'
		Test-Opening 'scanning' 'London' 'tcp' '8443' 'S9 - #1 r9, #3 r10' 'net=10.1.0.0/28' 'net=2001:db8:1::/64'
	}
	'client.2' {
		Test-Opening 'scanning.2' 'Paris' 'tcp' '8080' 'S4 - #1 r4, #3 r3' 'net=10.2.0.1-10.2.0.6'
		Test-Opening 'scanning.2' 'Paris' 'tcp' '8443' 'S9 - #1 r9, #3 r10' 'net=10.2.0.1-10.2.0.6'
	}
	'icap-client' {
		Test-Opening 'scanning' 'London' 'tcp' '1344' 'S3 - #1 r3, #3 r4' 'net=10.1.0.0/28' 'net=2001:db8:1::/64'
		Test-Opening 'scanning.2' 'Paris' 'tcp' '11344' 'S3 - #1 r3, #3 r4' 'net=10.2.0.1-10.2.0.6'
	}
	'snmp-manager' {
		Test-Opening 'scanning' 'London' 'udp' '161' 'S7 - #1 r7, #3 r9' 'net=10.1.0.0/28' 'net=2001:db8:1::/64'
		Test-Opening 'scanning.2' 'Paris' 'udp' '161' 'S7 - #1 r7, #3 r9' 'net=10.2.0.1-10.2.0.6'
		Test-Opening 'policy' 'Policy Server' 'udp' '161' 'P8 - #2 r6' '10.9.0.10'
	}
	'wccp-router' {
		Test-Opening 'scanning' 'London' 'udp' '2048' 'S11 - #1 r11 - R3' 'net=10.1.0.0/28' 'net=2001:db8:1::/64'
		Test-Opening 'scanning' 'London' 'gre' '-' 'S12 - #1 r11' 'net=10.1.0.0/28' 'net=2001:db8:1::/64'
		Test-Opening 'scanning.2' 'Paris' 'udp' '2048' 'S11 - #1 r11 - R3' 'net=10.2.0.1-10.2.0.6'
		Test-Opening 'scanning.2' 'Paris' 'gre' '-' 'S12 - #1 r11' 'net=10.2.0.1-10.2.0.6'
	}
	default { Stop-Misused }
	}
}

function Show-Sources {
	Show-Source 'scanning' 'London'
	Show-Source 'scanning.2' 'Paris'
	Show-Source 'policy' 'Policy Server'
	Show-Source 'admin' 'Administrator''s PC'
	Show-Source 'client' 'London''s clients'
	Show-Source 'client.2' 'Paris''s clients'
	Show-Source 'icap-client' 'ICAP client'
	Show-Source 'snmp-manager' 'SNMP management station'
	Show-Source 'wccp-router' 'WCCP router'
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

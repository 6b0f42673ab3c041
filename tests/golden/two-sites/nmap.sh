#!/bin/sh
# shellcheck disable=SC2016
# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Project: Two sites
# Ticket: CHG-20817
# Plan: https://example.com/#v=2&on=icap.wccp.snmp&advised=yes&project=Two+sites&ticket=CHG-20817&scanning=London&zone=DMZ&at=10.1.0.0/28+2001:db8:1::/64&scanning=Paris&zone=DMZ&at=10.2.0.1-10.2.0.6&icap.port=11344&policy=&zone=Data+centre&at=10.9.0.10&admin=&zone=Data+centre&at=10.9.0.20&client=London's+clients&zone=Offices&at=172.16.0.0/16&meets=scanning&client=Paris's+clients&zone=Offices&at=172.17.0.0/16&meets=scanning.2&dns=&at=10.9.0.53+2001:db8:9::53&internet=&at=0.0.0.0/0+::/0&icap-client=&at=10.3.0.7&snmp-manager=&at=10.9.0.30&wccp-router=&at=10.1.0.30
# 40 openings, 12 parties, 4 remarks, 3 within a zone
# Left out: London: a network is not scanned blindly: 10.1.0.0/28 2001:db8:1::/64
# Left out: Paris: a network is not scanned blindly: 10.2.0.1-10.2.0.6
# Left out: Internet: a network is not scanned blindly: 0.0.0.0/0 ::/0

run() {
	case $1 in
	'scanning')
		# "WCCP router; S18 - R3"
		nmap -Pn -n -sU -p 2048 10.1.0.30
		# "WCCP router; S19"
		nmap -Pn -n -sO -p 47 10.1.0.30
		# "DNS server; S13 - #1 n2"
		nmap -Pn -n -sT -p 53 10.9.0.53
		nmap -6 -Pn -n -sT -p 53 2001:db8:9::53
		# "DNS server; S13 - #1 n2"
		nmap -Pn -n -sU -p 53 10.9.0.53
		nmap -6 -Pn -n -sU -p 53 2001:db8:9::53
		# "Internet; S16 - #1 n2 - R2; S14 - #1 n2; S14 - #1 n3; S15 - #1 n2; S15 - #1 n3; name addresses of 0.0.0.0/0 ::/0"
		nmap -Pn -n -sT -p 21,80,443 fill-in-internet.invalid
		;;
	'scanning.2')
		# "WCCP router; S18 - R3"
		nmap -Pn -n -sU -p 2048 10.1.0.30
		# "WCCP router; S19"
		nmap -Pn -n -sO -p 47 10.1.0.30
		# "DNS server; S13 - #1 n2"
		nmap -Pn -n -sT -p 53 10.9.0.53
		nmap -6 -Pn -n -sT -p 53 2001:db8:9::53
		# "DNS server; S13 - #1 n2"
		nmap -Pn -n -sU -p 53 10.9.0.53
		nmap -6 -Pn -n -sU -p 53 2001:db8:9::53
		# "Internet; S16 - #1 n2 - R2; S14 - #1 n2; S14 - #1 n3; S15 - #1 n2; S15 - #1 n3; name addresses of 0.0.0.0/0 ::/0"
		nmap -Pn -n -sT -p 21,80,443 fill-in-internet.invalid
		;;
	'policy')
		# "London; S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1; name addresses of 10.1.0.0/28 2001:db8:1::/64"
		nmap -Pn -n -sT -p 5222,5224,8000,8001 fill-in-scanning.invalid
		# "Paris; S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1; name addresses of 10.2.0.1-10.2.0.6"
		nmap -Pn -n -sT -p 5222,5224,8000,8001 fill-in-scanning.2.invalid
		# "DNS server; P13 - #2 n1"
		nmap -Pn -n -sT -p 53 10.9.0.53
		nmap -6 -Pn -n -sT -p 53 2001:db8:9::53
		# "DNS server; P13 - #2 n1"
		nmap -Pn -n -sU -p 53 10.9.0.53
		nmap -6 -Pn -n -sU -p 53 2001:db8:9::53
		# "Update sites; P14 - #2 n1, #2 n2"
		nmap -Pn -n -sT -p 443 updateng.finjan.com mirror.updateng.finjan.com
		;;
	'admin')
		# "London; S10 - #1 r10, #3 r11; name addresses of 10.1.0.0/28 2001:db8:1::/64"
		nmap -Pn -n -sT -p 22 fill-in-scanning.invalid
		# "Paris; S10 - #1 r10, #3 r11; name addresses of 10.2.0.1-10.2.0.6"
		nmap -Pn -n -sT -p 22 fill-in-scanning.2.invalid
		;;
	'client')
		# "London; S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10; name addresses of 10.1.0.0/28 2001:db8:1::/64"
		nmap -Pn -n -sT -p 8080,8443 fill-in-scanning.invalid
		;;
	'client.2')
		# "Paris; S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10; name addresses of 10.2.0.1-10.2.0.6"
		nmap -Pn -n -sT -p 8080,8443 fill-in-scanning.2.invalid
		;;
	'icap-client')
		# "London; S3 - #1 r3, #3 r4; name addresses of 10.1.0.0/28 2001:db8:1::/64"
		nmap -Pn -n -sT -p 1344 fill-in-scanning.invalid
		# "Paris; S3 - #1 r3, #3 r4; name addresses of 10.2.0.1-10.2.0.6"
		nmap -Pn -n -sT -p 11344 fill-in-scanning.2.invalid
		;;
	'snmp-manager')
		# "London; S7 - #1 r7, #3 r9; name addresses of 10.1.0.0/28 2001:db8:1::/64"
		nmap -Pn -n -sU -p 161 fill-in-scanning.invalid
		# "Paris; S7 - #1 r7, #3 r9; name addresses of 10.2.0.1-10.2.0.6"
		nmap -Pn -n -sU -p 161 fill-in-scanning.2.invalid
		# "Policy Server; P8 - #2 r6"
		nmap -Pn -n -sU -p 161 10.9.0.10
		;;
	'wccp-router')
		# "London; S11 - #1 r11 - R3; name addresses of 10.1.0.0/28 2001:db8:1::/64"
		nmap -Pn -n -sU -p 2048 fill-in-scanning.invalid
		# "London; S12 - #1 r11; name addresses of 10.1.0.0/28 2001:db8:1::/64"
		nmap -Pn -n -sO -p 47 fill-in-scanning.invalid
		# "Paris; S11 - #1 r11 - R3; name addresses of 10.2.0.1-10.2.0.6"
		nmap -Pn -n -sU -p 2048 fill-in-scanning.2.invalid
		# "Paris; S12 - #1 r11; name addresses of 10.2.0.1-10.2.0.6"
		nmap -Pn -n -sO -p 47 fill-in-scanning.2.invalid
		;;
	*) misused ;;
	esac
}

list() {
	:
	item 'scanning' 'London'
	item 'scanning.2' 'Paris'
	item 'policy' 'Policy Server'
	item 'admin' 'Administrator'\''s PC'
	item 'client' 'London'\''s clients'
	item 'client.2' 'Paris'\''s clients'
	item 'icap-client' 'ICAP client'
	item 'snmp-manager' 'SNMP management station'
	item 'wccp-router' 'WCCP router'
}

item() { printf '  %-16s %s\n' "$1" "$2"; }

misused() {
	cat >&2 <<-'END'
		usage: sh SCRIPT SOURCE
		Runs nmap on a machine of the source group, or copy its lines from here. Only TCP can be asked about without root.
		  open            reached
		  closed          nothing listens there, and the firewall let it through (or answered in its place)
		  filtered        no answer, or refused on the way: probably by a firewall
		  open|filtered   UDP and GRE without an answer: nobody can tell from here
		Exit status: that of the last nmap, 2 usage.
		Sources:
	END
	list >&2
	exit 2
}

nmap() {
	printf '+ nmap %s\n' "$*"
	command nmap "$@"
}

run "${1-}"

#!/bin/sh
# shellcheck disable=SC2016
# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Plan: https://example.com/#v=2&roles=all-in-one.standby&on=snmp.authentication.archive-samba&all-in-one=Box&at=10.1.0.9&standby=&at=10.1.0.10
# 36 openings, 10 parties, 6 remarks
# Left out: 6 groups have no address yet: Administrator's PC, Client machines, SNMP management station, Authentication server, DNS server, Archive server

run() {
	case $1 in
	'standby')
		# "Box; S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; P3 - #2 r3, #3 n1 - R5, R9; S1 - #1 r1, #3 n1 - R1, R9; P1 - #2 r1, #3 r1; S2 - #1 r2, #3 n1 - R1, R9; P2 - #2 r2, #3 r2"
		nmap -Pn -n -sT -p 5222,5224,5226,8000,8001 10.1.0.9
		# "DNS server; P13 - #2 n1"
		nmap -Pn -n -sT -p 53 fill-in-dns.invalid
		# "DNS server; P13 - #2 n1"
		nmap -Pn -n -sU -p 53 fill-in-dns.invalid
		# "Update sites; P14 - #2 n1, #2 n2"
		nmap -Pn -n -sT -p 443 updateng.finjan.com mirror.updateng.finjan.com
		# "Archive server; P16 - #2 n3"
		nmap -Pn -n -sT -p 139,445 fill-in-archive-server.invalid
		# "Archive server; P16 - #2 n3"
		nmap -Pn -n -sU -p 137,138 fill-in-archive-server.invalid
		;;
	'all-in-one')
		# "Authentication server; S17 - #1 n4, #3 n1 - R4, R9"
		nmap -Pn -n -sT -p 139,445 fill-in-auth-server.invalid
		# "Authentication server; S17 - #1 n4, #3 n1 - R4, R9"
		nmap -Pn -n -sU -p 137,138 fill-in-auth-server.invalid
		# "DNS server; S13 - #1 n2, #3 n1 - R9; P13 - #2 n1, #3 n1 - R9"
		nmap -Pn -n -sT -p 53 fill-in-dns.invalid
		# "DNS server; S13 - #1 n2, #3 n1 - R9; P13 - #2 n1, #3 n1 - R9"
		nmap -Pn -n -sU -p 53 fill-in-dns.invalid
		# "Internet; S16 - #1 n2, #3 n1 - R2, R9; S14 - #1 n2, #3 n1 - R9; S15 - #1 n2, #3 n1 - R9"
		nmap -Pn -n -sT -p 21,80,443 fill-in-internet.invalid
		# "Update sites; P14 - #2 n1, #2 n2, #3 n1 - R9"
		nmap -Pn -n -sT -p 443 updateng.finjan.com mirror.updateng.finjan.com
		# "Archive server; P16 - #2 n3, #3 n1 - R9"
		nmap -Pn -n -sT -p 139,445 fill-in-archive-server.invalid
		# "Archive server; P16 - #2 n3, #3 n1 - R9"
		nmap -Pn -n -sU -p 137,138 fill-in-archive-server.invalid
		;;
	'admin')
		# "Standby Policy Server; P9 - #2 r7; P5 - #2 r4, #3 r6; P6 - #2 r5 - R6"
		nmap -Pn -n -sT -p 22,443 10.1.0.10
		# "Standby Policy Server; P7 - #2 r6"
		nmap -Pn -n -sU -p 161 10.1.0.10
		# "Box; S10 - #1 r10, #3 r11; P9 - #2 r7, #3 n1 - R9; P5 - #2 r4, #3 r6; P6 - #2 r5, #3 n1 - R6, R9"
		nmap -Pn -n -sT -p 22,443 10.1.0.9
		# "Box; P7 - #2 r6, #3 n1 - R9"
		nmap -Pn -n -sU -p 161 10.1.0.9
		;;
	'client')
		# "Box; S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10"
		nmap -Pn -n -sT -p 8080,8443 10.1.0.9
		;;
	'snmp-manager')
		# "Standby Policy Server; P8 - #2 r6"
		nmap -Pn -n -sU -p 161 10.1.0.10
		# "Box; S7 - #1 r7, #3 r9; P8 - #2 r6, #3 n1 - R9"
		nmap -Pn -n -sU -p 161 10.1.0.9
		;;
	*) misused ;;
	esac
}

list() {
	:
	item 'standby' 'Standby Policy Server'
	item 'all-in-one' 'Box'
	item 'admin' 'Administrator'\''s PC'
	item 'client' 'Client machines'
	item 'snmp-manager' 'SNMP management station'
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

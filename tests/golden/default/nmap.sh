#!/bin/sh
# shellcheck disable=SC2016
# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Plan: https://example.com/#v=1
# 17 openings, 7 parties, 3 remarks
# Left out: 5 groups have no address yet: Scanning Server, Policy Server, Administrator's PC, Client machines, DNS server

run() {
	case $1 in
	'scanning')
		# "DNS server; S13 - #1 n2"
		nmap -Pn -n -sT -p 53 fill-in-dns.invalid
		# "DNS server; S13 - #1 n2"
		nmap -Pn -n -sU -p 53 fill-in-dns.invalid
		# "Internet; S16 - #1 n2 - R2; S14 - #1 n2; S15 - #1 n2"
		nmap -Pn -n -sT -p 21,80,443 fill-in-internet.invalid
		;;
	'policy')
		# "Scanning Server; S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1"
		nmap -Pn -n -sT -p 5222,5224,8000,8001 fill-in-scanning.invalid
		# "DNS server; P13 - #2 n1"
		nmap -Pn -n -sT -p 53 fill-in-dns.invalid
		# "DNS server; P13 - #2 n1"
		nmap -Pn -n -sU -p 53 fill-in-dns.invalid
		# "Update sites; P14 - #2 n1, #2 n2"
		nmap -Pn -n -sT -p 443 updateng.finjan.com mirror.updateng.finjan.com
		;;
	'admin')
		# "Scanning Server; S10 - #1 r10, #3 r11"
		nmap -Pn -n -sT -p 22 fill-in-scanning.invalid
		# "Policy Server; P9 - #2 r7; P5 - #2 r4, #3 r6; P6 - #2 r5 - R6"
		nmap -Pn -n -sT -p 22,443 fill-in-policy.invalid
		;;
	'client')
		# "Scanning Server; S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10"
		nmap -Pn -n -sT -p 8080,8443 fill-in-scanning.invalid
		;;
	*) misused ;;
	esac
}

list() {
	:
	item 'scanning' 'Scanning Server'
	item 'policy' 'Policy Server'
	item 'admin' 'Administrator'\''s PC'
	item 'client' 'Client machines'
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

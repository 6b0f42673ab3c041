#!/bin/sh
# shellcheck disable=SC2016
# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Plan: https://example.com/#v=2&roles=scanning&scanning=&at=10.1.0.0/24&admin=&at=10.9.0.5&client=&at=172.16.0.0/12&dns=&at=10.9.0.53&internet=&at=0.0.0.0/0
# 8 openings, 5 parties, 1 remark
# Left out: Scanning Server: a network is not scanned blindly: 10.1.0.0/24
# Left out: Internet: a network is not scanned blindly: 0.0.0.0/0

run() {
	case $1 in
	'scanning')
		# "DNS server; S13 - #1 n2"
		nmap -Pn -n -sT -p 53 10.9.0.53
		# "DNS server; S13 - #1 n2"
		nmap -Pn -n -sU -p 53 10.9.0.53
		# "Internet; S16 - #1 n2 - R2; S14 - #1 n2; S15 - #1 n2; name addresses of 0.0.0.0/0"
		nmap -Pn -n -sT -p 21,80,443 fill-in-internet.invalid
		;;
	'admin')
		# "Scanning Server; S10 - #1 r10, #3 r11; name addresses of 10.1.0.0/24"
		nmap -Pn -n -sT -p 22 fill-in-scanning.invalid
		;;
	'client')
		# "Scanning Server; S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10; name addresses of 10.1.0.0/24"
		nmap -Pn -n -sT -p 8080,8443 fill-in-scanning.invalid
		;;
	*) misused ;;
	esac
}

list() {
	:
	item 'scanning' 'Scanning Server'
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

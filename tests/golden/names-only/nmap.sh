#!/bin/sh
# shellcheck disable=SC2016
# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Plan: https://example.com/#v=2&roles=policy&policy=&at=10.9.0.10&update-sites=&admin=&at=10.9.0.20&dns=&at=2001:db8::53
# 5 openings, 4 parties, 1 remark

run() {
	case $1 in
	'policy')
		# "DNS server; P13 - #2 n1"
		nmap -6 -Pn -n -sT -p 53 2001:db8::53
		# "DNS server; P13 - #2 n1"
		nmap -6 -Pn -n -sU -p 53 2001:db8::53
		# "Update sites; P14 - #2 n1, #2 n2"
		nmap -Pn -n -sT -p 443 updateng.finjan.com mirror.updateng.finjan.com
		;;
	'admin')
		# "Policy Server; P9 - #2 r7; P5 - #2 r4, #3 r6; P6 - #2 r5 - R6"
		nmap -Pn -n -sT -p 22,443 10.9.0.10
		;;
	*) misused ;;
	esac
}

list() {
	:
	item 'policy' 'Policy Server'
	item 'admin' 'Administrator'\''s PC'
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

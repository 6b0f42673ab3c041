#!/usr/bin/env bash
# shellcheck disable=SC2016
# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Plan: https://example.com/#v=1
# 17 openings, 7 parties, 3 remarks
# Left out: 5 groups have no address yet: Scanning Server, Policy Server, Administrator's PC, Client machines, DNS server

run() {
	case $1 in
	'scanning')
		opening 'dns' 'DNS server' 'tcp' '53' 'S13 · §1 n2'
		opening 'dns' 'DNS server' 'udp' '53' 'S13 · §1 n2'
		opening 'internet' 'Internet' 'tcp' '21' 'S16 · §1 n2 · R2'
		opening 'internet' 'Internet' 'tcp' '80' 'S14 · §1 n2'
		opening 'internet' 'Internet' 'tcp' '443' 'S15 · §1 n2'
		;;
	'policy')
		opening 'scanning' 'Scanning Server' 'tcp' '5222' 'S5 · §1 r5, §3 r7'
		opening 'scanning' 'Scanning Server' 'tcp' '5224' 'S6 · §1 r6, §3 r8'
		opening 'scanning' 'Scanning Server' 'tcp' '8000' 'S1 · §1 r1 · R1'
		opening 'scanning' 'Scanning Server' 'tcp' '8001' 'S2 · §1 r2 · R1'
		opening 'dns' 'DNS server' 'tcp' '53' 'P13 · §2 n1'
		opening 'dns' 'DNS server' 'udp' '53' 'P13 · §2 n1'
		opening 'update-sites' 'Update sites' 'tcp' '443' 'P14 · §2 n1, §2 n2' 'updateng.finjan.com' 'mirror.updateng.finjan.com'
		;;
	'admin')
		opening 'scanning' 'Scanning Server' 'tcp' '22' 'S10 · §1 r10, §3 r11'
		opening 'policy' 'Policy Server' 'tcp' '22' 'P9 · §2 r7'
		opening 'policy' 'Policy Server' 'tcp' '443' 'P5 · §2 r4, §3 r6; P6 · §2 r5 · R6'
		;;
	'client')
		opening 'scanning' 'Scanning Server' 'tcp' '8080' 'S4 · §1 r4, §3 r3'
		opening 'scanning' 'Scanning Server' 'tcp' '8443' 'S9 · §1 r9, §3 r10'
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

usage() {
	lines \
		"usage: ${0##*/} SOURCE [-- DESTINATION=ADDRESS ...]" \
		'Run it on a machine of the source group. It opens a connection for every opening that the group starts and' \
		'sends nothing but, over UDP, one line end.' \
		'A network is not tried blindly: name addresses of it behind --, such as internet=192.0.2.1.' \
		'The table goes to standard error; a JSON line for each check to standard output, unless that is a terminal.' \
		'PROVE_SECONDS is how long to wait for an answer (3).' \
		'  reached     something answered' \
		'  refused     nothing listens there, and the firewall let it through (or answered in its place)' \
		'  timed out   no answer: probably filtered' \
		'  no route    a router or firewall on the way, or this machine, says that it leads nowhere' \
		'  no name     the name could not be looked up' \
		'  unknown     anything else, with the words of the error behind it' \
		'  silent      UDP without an answer: open or filtered, which nobody can tell from here' \
		'  not tried   the reason stands behind it' \
		'Exit status: 0 all that was tried over TCP was reached or refused, 1 some was not, 2 usage, 3 nothing was proven.' \
		'Sources:'
	list
}

lines() { printf '%s\n' "$@"; }

item() { printf '  %-16s %s\n' "$1" "$2"; }

# Asks for a connection; the words of the error say why there is none. The inner bash expands its own arguments.
ask_tcp() {
	local said
	said=$(LC_ALL=C timeout "$seconds" "$BASH" -c 'exec 3<>"/dev/tcp/$1/$2"' prove "$1" "$2" 2>&1)
	verdict $? "$said"
}

# A closed port is refused by ICMP, which the second use of the socket learns of.
ask_udp() {
	local said
	said=$(LC_ALL=C timeout "$seconds" "$BASH" -c \
		'exec 3<>"/dev/udp/$1/$2" && printf "\n" >&3 && IFS= read -r -n 1 -u 3' prove "$1" "$2" 2>&1)
	verdict $? "$said"
	[ "$result" != 'timed out' ] || result=silent
}

verdict() {
	reason=''
	case $1:$2 in
		0:*) result=reached ;;
		124:*) result='timed out' ;;
		*'efused'*) result=refused ;;
		*'imed out'*) result='timed out' ;;
		*'not known'*|*'name resolution'*|*'No address associated'*) result='no name' ;;
		*'No route'*|*'nreachable'*|*'not permitted'*|*'Permission denied'*|*'assign requested'*) result='no route' ;;
		*) result=unknown reason=${2##*: } ;;
	esac
}

# destination, name, protocol, port, reference, addresses
opening() {
	local id=$1 name=$2 protocol=$3 port=$4 reference=$5 address
	shift 5
	known+="$id "
	local addresses=() nets=()
	for address in "$@"; do
		case $address in
			net=*) nets+=("${address#net=}") ;;
			*) addresses+=("$address") ;;
		esac
	done
	for address in "${given[@]}"; do
		[ "${address%%=*}" != "$id" ] || { addresses+=("${address#*=}"); nets=(); set -- given; }
	done
	for address in "${addresses[@]}"; do
		check "$address"
	done
	for address in "${nets[@]}"; do
		report "$address" 'not tried' "a network; name an address of it: -- $id=ADDRESS"
	done
	[ $# -gt 0 ] || report '' 'not tried' "no address is known; name one: -- $id=ADDRESS"
}

check() {
	case $protocol in
		tcp) ask_tcp "$1" "$port" ;;
		udp) ask_udp "$1" "$port" ;;
		*) report "$1" 'not tried' 'it has no port to try; look at the counters of the firewall and the router'; return ;;
	esac
	case $protocol:$result in
		*:reached|*:refused) proven=1 ;;
		udp:silent) ;;
		*) failed=1 ;;
	esac
	report "$1" "$result" "$reason"
}

# address, result, reason; the rest is the opening's
report() {
	printf '%-10s %-28s %-40s %-9s %s%s\n' "$2" "$name" "${1:-?}" "$protocol/$port" "$reference" "${3:+ ($3)}" >&2
	[ -t 1 ] || printf '{"source":"%s","destination":"%s","address":"%s","protocol":"%s","port":%s,"result":"%s"}\n' \
		"$source" "$id" "$1" "$protocol" "${port/#-/null}" "$2"
}

misused() { usage >&2; exit 2; }

main() {
	source=${1-}
	[ $# -eq 0 ] || shift
	[ "${1---}" = -- ] || misused
	[ $# -eq 0 ] || shift
	given=("$@")
	local word
	for word in "${given[@]}"; do
		[[ $word =~ ^[A-Za-z0-9.-]+=[A-Za-z0-9.:_-]+$ ]] || misused
	done
	[[ $seconds =~ ^[1-9][0-9]{0,2}$ ]] || misused
	run "$source"
	for word in "${given[@]}"; do
		[[ $known = *" ${word%%=*} "* ]] || { lines "$source starts no opening to ${word%%=*}" >&2; exit 2; }
	done
	[ "$failed" -eq 0 ] || exit 1
	[ "$proven" -eq 1 ] || exit 3
	exit 0
}

seconds=${PROVE_SECONDS:-3} failed=0 proven=0 known=' '
main "$@"

# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Project: Two sites
# Ticket: CHG-20817
# Plan: https://example.com/#v=2&on=icap.wccp.snmp&advised=yes&project=Two+sites&ticket=CHG-20817&scanning=London&zone=DMZ&at=10.1.0.0/28+2001:db8:1::/64&scanning=Paris&zone=DMZ&at=10.2.0.1-10.2.0.6&icap.port=11344&policy=&zone=Data+centre&at=10.9.0.10&admin=&zone=Data+centre&at=10.9.0.20&client=London's+clients&zone=Offices&at=172.16.0.0/16&meets=scanning&client=Paris's+clients&zone=Offices&at=172.17.0.0/16&meets=scanning.2&dns=&at=10.9.0.53+2001:db8:9::53&internet=&at=0.0.0.0/0+::/0&icap-client=&at=10.3.0.7&snmp-manager=&at=10.9.0.30&wccp-router=&at=10.1.0.30
# 40 openings, 12 parties, 4 remarks, 3 within a zone
# Left out: Update sites: updateng.finjan.com, mirror.updateng.finjan.com (a name; this platform takes addresses only)
# Left out: Update sites: no address is known; fill in its placeholder

variable "vpc_id" {
  type = string
}

variable "fill_in_Update-sites_v4" {
  type = string
}

locals {
  London_v4 = toset([
    "10.1.0.0/28",
  ])
}

locals {
  London_v6 = toset([
    "2001:db8:1::/64",
  ])
}

locals {
  Paris_v4 = toset([
    "10.2.0.1/32",
    "10.2.0.2/31",
    "10.2.0.4/31",
    "10.2.0.6/32",
  ])
}

locals {
  Policy-Server_v4 = toset([
    "10.9.0.10/32",
  ])
}

locals {
  Administrators-PC_v4 = toset([
    "10.9.0.20/32",
  ])
}

locals {
  Londons-clients_v4 = toset([
    "172.16.0.0/16",
  ])
}

locals {
  Pariss-clients_v4 = toset([
    "172.17.0.0/16",
  ])
}

locals {
  ICAP-client_v4 = toset([
    "10.3.0.7/32",
  ])
}

locals {
  SNMP-management-station_v4 = toset([
    "10.9.0.30/32",
  ])
}

locals {
  WCCP-router_v4 = toset([
    "10.1.0.30/32",
  ])
}

locals {
  DNS-server_v4 = toset([
    "10.9.0.53/32",
  ])
}

locals {
  DNS-server_v6 = toset([
    "2001:db8:9::53/128",
  ])
}

locals {
  Internet_v4 = toset([
    "0.0.0.0/0",
  ])
}

locals {
  Internet_v6 = toset([
    "::/0",
  ])
}

locals {
  Update-sites_v4 = toset([
    var.fill_in_Update-sites_v4,
  ])
}

resource "aws_security_group" "London" {
  name        = "London"
  description = "London"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "Paris" {
  name        = "Paris"
  description = "Paris"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "Policy-Server" {
  name        = "Policy-Server"
  description = "Policy Server"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "WCCP-router" {
  name        = "WCCP-router"
  description = "WCCP router"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "DNS-server" {
  name        = "DNS-server"
  description = "DNS server"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "Update-sites" {
  name        = "Update-sites"
  description = "Update sites"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "WCCP-router_London_udp_2048_v4" {
  for_each          = local.London_v4
  security_group_id = aws_security_group.WCCP-router.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 2048
  to_port           = 2048
  description       = "WCCP registration (started by the Scanning Server) (S18 - R3)"
}

resource "aws_vpc_security_group_egress_rule" "London_WCCP-router_udp_2048_v4" {
  for_each          = local.WCCP-router_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 2048
  to_port           = 2048
  description       = "WCCP registration (started by the Scanning Server) (S18 - R3)"
}

resource "aws_vpc_security_group_ingress_rule" "WCCP-router_London_gre_v4" {
  for_each          = local.London_v4
  security_group_id = aws_security_group.WCCP-router.id
  cidr_ipv4         = each.value
  ip_protocol       = "47"
  description       = "Unscanned packets returned to the router (GRE) (S19)"
}

resource "aws_vpc_security_group_egress_rule" "London_WCCP-router_gre_v4" {
  for_each          = local.WCCP-router_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "47"
  description       = "Unscanned packets returned to the router (GRE) (S19)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_London_tcp_53_v4" {
  for_each          = local.London_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_London_tcp_53_v6" {
  for_each          = local.London_v6
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv6         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "London_DNS-server_tcp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "London_DNS-server_tcp_53_v6" {
  for_each          = local.DNS-server_v6
  security_group_id = aws_security_group.London.id
  cidr_ipv6         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_London_udp_53_v4" {
  for_each          = local.London_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_London_udp_53_v6" {
  for_each          = local.London_v6
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv6         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "London_DNS-server_udp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "London_DNS-server_udp_53_v6" {
  for_each          = local.DNS-server_v6
  security_group_id = aws_security_group.London.id
  cidr_ipv6         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "London_Internet_tcp_21_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 21
  to_port           = 21
  description       = "Fetching files over FTP; Fetching web content over HTTP; Pre-fetching over HTTP for ICAP; Fetching web content over HTTPS; Pre-fetching over HTTPS for ICAP (S16 - #1 n2 - R2; S14 - #1 n2; S14 - #1 n3; S15 - #1 n2; S15 - #1 n3)"
}

resource "aws_vpc_security_group_egress_rule" "London_Internet_tcp_80_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "Fetching files over FTP; Fetching web content over HTTP; Pre-fetching over HTTP for ICAP; Fetching web content over HTTPS; Pre-fetching over HTTPS for ICAP (S16 - #1 n2 - R2; S14 - #1 n2; S14 - #1 n3; S15 - #1 n2; S15 - #1 n3)"
}

resource "aws_vpc_security_group_egress_rule" "London_Internet_tcp_443_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Fetching files over FTP; Fetching web content over HTTP; Pre-fetching over HTTP for ICAP; Fetching web content over HTTPS; Pre-fetching over HTTPS for ICAP (S16 - #1 n2 - R2; S14 - #1 n2; S14 - #1 n3; S15 - #1 n2; S15 - #1 n3)"
}

resource "aws_vpc_security_group_egress_rule" "London_Internet_tcp_21_v6" {
  for_each          = local.Internet_v6
  security_group_id = aws_security_group.London.id
  cidr_ipv6         = each.value
  ip_protocol       = "tcp"
  from_port         = 21
  to_port           = 21
  description       = "Fetching files over FTP; Fetching web content over HTTP; Pre-fetching over HTTP for ICAP; Fetching web content over HTTPS; Pre-fetching over HTTPS for ICAP (S16 - #1 n2 - R2; S14 - #1 n2; S14 - #1 n3; S15 - #1 n2; S15 - #1 n3)"
}

resource "aws_vpc_security_group_egress_rule" "London_Internet_tcp_80_v6" {
  for_each          = local.Internet_v6
  security_group_id = aws_security_group.London.id
  cidr_ipv6         = each.value
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "Fetching files over FTP; Fetching web content over HTTP; Pre-fetching over HTTP for ICAP; Fetching web content over HTTPS; Pre-fetching over HTTPS for ICAP (S16 - #1 n2 - R2; S14 - #1 n2; S14 - #1 n3; S15 - #1 n2; S15 - #1 n3)"
}

resource "aws_vpc_security_group_egress_rule" "London_Internet_tcp_443_v6" {
  for_each          = local.Internet_v6
  security_group_id = aws_security_group.London.id
  cidr_ipv6         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Fetching files over FTP; Fetching web content over HTTP; Pre-fetching over HTTP for ICAP; Fetching web content over HTTPS; Pre-fetching over HTTPS for ICAP (S16 - #1 n2 - R2; S14 - #1 n2; S14 - #1 n3; S15 - #1 n2; S15 - #1 n3)"
}

resource "aws_vpc_security_group_ingress_rule" "WCCP-router_Paris_udp_2048_v4" {
  for_each          = local.Paris_v4
  security_group_id = aws_security_group.WCCP-router.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 2048
  to_port           = 2048
  description       = "WCCP registration (started by the Scanning Server) (S18 - R3)"
}

resource "aws_vpc_security_group_egress_rule" "Paris_WCCP-router_udp_2048_v4" {
  for_each          = local.WCCP-router_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 2048
  to_port           = 2048
  description       = "WCCP registration (started by the Scanning Server) (S18 - R3)"
}

resource "aws_vpc_security_group_ingress_rule" "WCCP-router_Paris_gre_v4" {
  for_each          = local.Paris_v4
  security_group_id = aws_security_group.WCCP-router.id
  cidr_ipv4         = each.value
  ip_protocol       = "47"
  description       = "Unscanned packets returned to the router (GRE) (S19)"
}

resource "aws_vpc_security_group_egress_rule" "Paris_WCCP-router_gre_v4" {
  for_each          = local.WCCP-router_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "47"
  description       = "Unscanned packets returned to the router (GRE) (S19)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_Paris_tcp_53_v4" {
  for_each          = local.Paris_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "Paris_DNS-server_tcp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_Paris_udp_53_v4" {
  for_each          = local.Paris_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "Paris_DNS-server_udp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "Paris_Internet_tcp_21_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 21
  to_port           = 21
  description       = "Fetching files over FTP; Fetching web content over HTTP; Pre-fetching over HTTP for ICAP; Fetching web content over HTTPS; Pre-fetching over HTTPS for ICAP (S16 - #1 n2 - R2; S14 - #1 n2; S14 - #1 n3; S15 - #1 n2; S15 - #1 n3)"
}

resource "aws_vpc_security_group_egress_rule" "Paris_Internet_tcp_80_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "Fetching files over FTP; Fetching web content over HTTP; Pre-fetching over HTTP for ICAP; Fetching web content over HTTPS; Pre-fetching over HTTPS for ICAP (S16 - #1 n2 - R2; S14 - #1 n2; S14 - #1 n3; S15 - #1 n2; S15 - #1 n3)"
}

resource "aws_vpc_security_group_egress_rule" "Paris_Internet_tcp_443_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Fetching files over FTP; Fetching web content over HTTP; Pre-fetching over HTTP for ICAP; Fetching web content over HTTPS; Pre-fetching over HTTPS for ICAP (S16 - #1 n2 - R2; S14 - #1 n2; S14 - #1 n3; S15 - #1 n2; S15 - #1 n3)"
}

resource "aws_vpc_security_group_ingress_rule" "London_Policy-Server_tcp_5222_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5222
  to_port           = 5222
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_ingress_rule" "London_Policy-Server_tcp_5224_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5224
  to_port           = 5224
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_ingress_rule" "London_Policy-Server_tcp_8000_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8000
  to_port           = 8000
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_ingress_rule" "London_Policy-Server_tcp_8001_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8001
  to_port           = 8001
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_London_tcp_5222_v4" {
  for_each          = local.London_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5222
  to_port           = 5222
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_London_tcp_5224_v4" {
  for_each          = local.London_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5224
  to_port           = 5224
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_London_tcp_8000_v4" {
  for_each          = local.London_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8000
  to_port           = 8000
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_London_tcp_8001_v4" {
  for_each          = local.London_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8001
  to_port           = 8001
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_ingress_rule" "Paris_Policy-Server_tcp_5222_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5222
  to_port           = 5222
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_ingress_rule" "Paris_Policy-Server_tcp_5224_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5224
  to_port           = 5224
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_ingress_rule" "Paris_Policy-Server_tcp_8000_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8000
  to_port           = 8000
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_ingress_rule" "Paris_Policy-Server_tcp_8001_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8001
  to_port           = 8001
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_Paris_tcp_5222_v4" {
  for_each          = local.Paris_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5222
  to_port           = 5222
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_Paris_tcp_5224_v4" {
  for_each          = local.Paris_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5224
  to_port           = 5224
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_Paris_tcp_8000_v4" {
  for_each          = local.Paris_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8000
  to_port           = 8000
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_Paris_tcp_8001_v4" {
  for_each          = local.Paris_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8001
  to_port           = 8001
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_Policy-Server_tcp_53_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "DNS lookup of the update sites (P13 - #2 n1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_DNS-server_tcp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "DNS lookup of the update sites (P13 - #2 n1)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_Policy-Server_udp_53_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "DNS lookup of the update sites (P13 - #2 n1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_DNS-server_udp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "DNS lookup of the update sites (P13 - #2 n1)"
}

resource "aws_vpc_security_group_ingress_rule" "Update-sites_Policy-Server_tcp_443_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.Update-sites.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Downloading updates over HTTPS (P14 - #2 n1, #2 n2)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_Update-sites_tcp_443_v4" {
  for_each          = local.Update-sites_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Downloading updates over HTTPS (P14 - #2 n1, #2 n2)"
}

resource "aws_vpc_security_group_ingress_rule" "London_Administrators-PC_tcp_22_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  description       = "Administration over SSH and SFTP (S10 - #1 r10, #3 r11)"
}

resource "aws_vpc_security_group_ingress_rule" "Paris_Administrators-PC_tcp_22_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  description       = "Administration over SSH and SFTP (S10 - #1 r10, #3 r11)"
}

resource "aws_vpc_security_group_ingress_rule" "London_Londons-clients_tcp_8080_v4" {
  for_each          = local.Londons-clients_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  description       = "Browsing through the HTTP proxy; Browsing through the HTTPS proxy (S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10)"
}

resource "aws_vpc_security_group_ingress_rule" "London_Londons-clients_tcp_8443_v4" {
  for_each          = local.Londons-clients_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8443
  to_port           = 8443
  description       = "Browsing through the HTTP proxy; Browsing through the HTTPS proxy (S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10)"
}

resource "aws_vpc_security_group_ingress_rule" "Paris_Pariss-clients_tcp_8080_v4" {
  for_each          = local.Pariss-clients_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  description       = "Browsing through the HTTP proxy; Browsing through the HTTPS proxy (S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10)"
}

resource "aws_vpc_security_group_ingress_rule" "Paris_Pariss-clients_tcp_8443_v4" {
  for_each          = local.Pariss-clients_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8443
  to_port           = 8443
  description       = "Browsing through the HTTP proxy; Browsing through the HTTPS proxy (S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10)"
}

resource "aws_vpc_security_group_ingress_rule" "London_ICAP-client_tcp_1344_v4" {
  for_each          = local.ICAP-client_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 1344
  to_port           = 1344
  description       = "ICAP scanning (S3 - #1 r3, #3 r4)"
}

resource "aws_vpc_security_group_ingress_rule" "Paris_ICAP-client_tcp_11344_v4" {
  for_each          = local.ICAP-client_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 11344
  to_port           = 11344
  description       = "ICAP scanning (S3 - #1 r3, #3 r4)"
}

resource "aws_vpc_security_group_ingress_rule" "London_SNMP-management-station_udp_161_v4" {
  for_each          = local.SNMP-management-station_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 161
  to_port           = 161
  description       = "SNMP queries (S7 - #1 r7, #3 r9)"
}

resource "aws_vpc_security_group_ingress_rule" "Paris_SNMP-management-station_udp_161_v4" {
  for_each          = local.SNMP-management-station_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 161
  to_port           = 161
  description       = "SNMP queries (S7 - #1 r7, #3 r9)"
}

resource "aws_vpc_security_group_ingress_rule" "Policy-Server_SNMP-management-station_udp_161_v4" {
  for_each          = local.SNMP-management-station_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 161
  to_port           = 161
  description       = "SNMP queries (P8 - #2 r6)"
}

resource "aws_vpc_security_group_ingress_rule" "London_WCCP-router_udp_2048_v4" {
  for_each          = local.WCCP-router_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 2048
  to_port           = 2048
  description       = "WCCP control messages (S11 - #1 r11 - R3)"
}

resource "aws_vpc_security_group_egress_rule" "WCCP-router_London_udp_2048_v4" {
  for_each          = local.London_v4
  security_group_id = aws_security_group.WCCP-router.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 2048
  to_port           = 2048
  description       = "WCCP control messages (S11 - #1 r11 - R3)"
}

resource "aws_vpc_security_group_ingress_rule" "London_WCCP-router_gre_v4" {
  for_each          = local.WCCP-router_v4
  security_group_id = aws_security_group.London.id
  cidr_ipv4         = each.value
  ip_protocol       = "47"
  description       = "Traffic redirected by the router (GRE) (S12 - #1 r11)"
}

resource "aws_vpc_security_group_egress_rule" "WCCP-router_London_gre_v4" {
  for_each          = local.London_v4
  security_group_id = aws_security_group.WCCP-router.id
  cidr_ipv4         = each.value
  ip_protocol       = "47"
  description       = "Traffic redirected by the router (GRE) (S12 - #1 r11)"
}

resource "aws_vpc_security_group_ingress_rule" "Paris_WCCP-router_udp_2048_v4" {
  for_each          = local.WCCP-router_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 2048
  to_port           = 2048
  description       = "WCCP control messages (S11 - #1 r11 - R3)"
}

resource "aws_vpc_security_group_egress_rule" "WCCP-router_Paris_udp_2048_v4" {
  for_each          = local.Paris_v4
  security_group_id = aws_security_group.WCCP-router.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 2048
  to_port           = 2048
  description       = "WCCP control messages (S11 - #1 r11 - R3)"
}

resource "aws_vpc_security_group_ingress_rule" "Paris_WCCP-router_gre_v4" {
  for_each          = local.WCCP-router_v4
  security_group_id = aws_security_group.Paris.id
  cidr_ipv4         = each.value
  ip_protocol       = "47"
  description       = "Traffic redirected by the router (GRE) (S12 - #1 r11)"
}

resource "aws_vpc_security_group_egress_rule" "WCCP-router_Paris_gre_v4" {
  for_each          = local.Paris_v4
  security_group_id = aws_security_group.WCCP-router.id
  cidr_ipv4         = each.value
  ip_protocol       = "47"
  description       = "Traffic redirected by the router (GRE) (S12 - #1 r11)"
}

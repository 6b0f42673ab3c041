# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Plan: https://example.com/#v=1
# 17 openings, 7 parties, 3 remarks
# Left out: Scanning Server: no address is known; fill in its placeholder
# Left out: Policy Server: no address is known; fill in its placeholder
# Left out: Administrator's PC: no address is known; fill in its placeholder
# Left out: Client machines: no address is known; fill in its placeholder
# Left out: DNS server: no address is known; fill in its placeholder
# Left out: Internet: no address is known; fill in its placeholder
# Left out: Update sites: updateng.finjan.com, mirror.updateng.finjan.com (a name; this platform takes addresses only)
# Left out: Update sites: no address is known; fill in its placeholder

variable "vpc_id" {
  type = string
}

variable "fill_in_Scanning-Server_v4" {
  type = string
}

variable "fill_in_Policy-Server_v4" {
  type = string
}

variable "fill_in_Administrators-PC_v4" {
  type = string
}

variable "fill_in_Client-machines_v4" {
  type = string
}

variable "fill_in_DNS-server_v4" {
  type = string
}

variable "fill_in_Internet_v4" {
  type = string
}

variable "fill_in_Update-sites_v4" {
  type = string
}

locals {
  Scanning-Server_v4 = toset([
    var.fill_in_Scanning-Server_v4,
  ])
}

locals {
  Policy-Server_v4 = toset([
    var.fill_in_Policy-Server_v4,
  ])
}

locals {
  Administrators-PC_v4 = toset([
    var.fill_in_Administrators-PC_v4,
  ])
}

locals {
  Client-machines_v4 = toset([
    var.fill_in_Client-machines_v4,
  ])
}

locals {
  DNS-server_v4 = toset([
    var.fill_in_DNS-server_v4,
  ])
}

locals {
  Internet_v4 = toset([
    var.fill_in_Internet_v4,
  ])
}

locals {
  Update-sites_v4 = toset([
    var.fill_in_Update-sites_v4,
  ])
}

resource "aws_security_group" "Scanning-Server" {
  name        = "Scanning-Server"
  description = "Scanning Server"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "Policy-Server" {
  name        = "Policy-Server"
  description = "Policy Server"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "DNS-server" {
  name        = "DNS-server"
  description = "DNS server"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "Internet" {
  name        = "Internet"
  description = "Internet"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "Update-sites" {
  name        = "Update-sites"
  description = "Update sites"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_Scanning-Server_tcp_53_v4" {
  for_each          = local.Scanning-Server_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "Scanning-Server_DNS-server_tcp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_Scanning-Server_udp_53_v4" {
  for_each          = local.Scanning-Server_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "Scanning-Server_DNS-server_udp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution (S13 - #1 n2)"
}

resource "aws_vpc_security_group_ingress_rule" "Internet_Scanning-Server_tcp_21_v4" {
  for_each          = local.Scanning-Server_v4
  security_group_id = aws_security_group.Internet.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 21
  to_port           = 21
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2 - R2; S14 - #1 n2; S15 - #1 n2)"
}

resource "aws_vpc_security_group_ingress_rule" "Internet_Scanning-Server_tcp_80_v4" {
  for_each          = local.Scanning-Server_v4
  security_group_id = aws_security_group.Internet.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2 - R2; S14 - #1 n2; S15 - #1 n2)"
}

resource "aws_vpc_security_group_ingress_rule" "Internet_Scanning-Server_tcp_443_v4" {
  for_each          = local.Scanning-Server_v4
  security_group_id = aws_security_group.Internet.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2 - R2; S14 - #1 n2; S15 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "Scanning-Server_Internet_tcp_21_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 21
  to_port           = 21
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2 - R2; S14 - #1 n2; S15 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "Scanning-Server_Internet_tcp_80_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2 - R2; S14 - #1 n2; S15 - #1 n2)"
}

resource "aws_vpc_security_group_egress_rule" "Scanning-Server_Internet_tcp_443_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2 - R2; S14 - #1 n2; S15 - #1 n2)"
}

resource "aws_vpc_security_group_ingress_rule" "Scanning-Server_Policy-Server_tcp_5222_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5222
  to_port           = 5222
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_ingress_rule" "Scanning-Server_Policy-Server_tcp_5224_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5224
  to_port           = 5224
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_ingress_rule" "Scanning-Server_Policy-Server_tcp_8000_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8000
  to_port           = 8000
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_ingress_rule" "Scanning-Server_Policy-Server_tcp_8001_v4" {
  for_each          = local.Policy-Server_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8001
  to_port           = 8001
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_Scanning-Server_tcp_5222_v4" {
  for_each          = local.Scanning-Server_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5222
  to_port           = 5222
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_Scanning-Server_tcp_5224_v4" {
  for_each          = local.Scanning-Server_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5224
  to_port           = 5224
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_Scanning-Server_tcp_8000_v4" {
  for_each          = local.Scanning-Server_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8000
  to_port           = 8000
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); Log relay over HTTP; Log relay over HTTPS (S5 - #1 r5, #3 r7; S6 - #1 r6, #3 r8; S1 - #1 r1 - R1; S2 - #1 r2 - R1)"
}

resource "aws_vpc_security_group_egress_rule" "Policy-Server_Scanning-Server_tcp_8001_v4" {
  for_each          = local.Scanning-Server_v4
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

resource "aws_vpc_security_group_ingress_rule" "Scanning-Server_Administrators-PC_tcp_22_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  description       = "Administration over SSH and SFTP (S10 - #1 r10, #3 r11)"
}

resource "aws_vpc_security_group_ingress_rule" "Policy-Server_Administrators-PC_tcp_22_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  description       = "Administration over SSH and SFTP; Policy console; Setup console (P9 - #2 r7; P5 - #2 r4, #3 r6; P6 - #2 r5 - R6)"
}

resource "aws_vpc_security_group_ingress_rule" "Policy-Server_Administrators-PC_tcp_443_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Administration over SSH and SFTP; Policy console; Setup console (P9 - #2 r7; P5 - #2 r4, #3 r6; P6 - #2 r5 - R6)"
}

resource "aws_vpc_security_group_ingress_rule" "Scanning-Server_Client-machines_tcp_8080_v4" {
  for_each          = local.Client-machines_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  description       = "Browsing through the HTTP proxy; Browsing through the HTTPS proxy (S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10)"
}

resource "aws_vpc_security_group_ingress_rule" "Scanning-Server_Client-machines_tcp_8443_v4" {
  for_each          = local.Client-machines_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8443
  to_port           = 8443
  description       = "Browsing through the HTTP proxy; Browsing through the HTTPS proxy (S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10)"
}

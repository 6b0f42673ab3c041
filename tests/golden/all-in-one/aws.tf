# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Plan: https://example.com/#v=2&roles=all-in-one.standby&on=snmp.authentication.archive-samba&all-in-one=Box&at=10.1.0.9&standby=&at=10.1.0.10
# 36 openings, 10 parties, 6 remarks
# Left out: Administrator's PC: no address is known; fill in its placeholder
# Left out: Client machines: no address is known; fill in its placeholder
# Left out: SNMP management station: no address is known; fill in its placeholder
# Left out: Authentication server: no address is known; fill in its placeholder
# Left out: DNS server: no address is known; fill in its placeholder
# Left out: Internet: no address is known; fill in its placeholder
# Left out: Update sites: updateng.finjan.com, mirror.updateng.finjan.com (a name; this platform takes addresses only)
# Left out: Update sites: no address is known; fill in its placeholder
# Left out: Archive server: no address is known; fill in its placeholder

variable "vpc_id" {
  type = string
}

variable "fill_in_Administrators-PC_v4" {
  type = string
}

variable "fill_in_Client-machines_v4" {
  type = string
}

variable "fill_in_SNMP-management-station_v4" {
  type = string
}

variable "fill_in_Authentication-server_v4" {
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

variable "fill_in_Archive-server_v4" {
  type = string
}

locals {
  Standby-Policy-Server_v4 = toset([
    "10.1.0.10/32",
  ])
}

locals {
  Box_v4 = toset([
    "10.1.0.9/32",
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
  SNMP-management-station_v4 = toset([
    var.fill_in_SNMP-management-station_v4,
  ])
}

locals {
  Authentication-server_v4 = toset([
    var.fill_in_Authentication-server_v4,
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

locals {
  Archive-server_v4 = toset([
    var.fill_in_Archive-server_v4,
  ])
}

resource "aws_security_group" "Standby-Policy-Server" {
  name        = "Standby-Policy-Server"
  description = "Standby Policy Server"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "Box" {
  name        = "Box"
  description = "Box"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "Authentication-server" {
  name        = "Authentication-server"
  description = "Authentication server"
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

resource "aws_security_group" "Archive-server" {
  name        = "Archive-server"
  description = "Archive server"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "Box_Standby-Policy-Server_tcp_5222_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5222
  to_port           = 5222
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); High Availability: synchronisation by rsync; Log relay over HTTP; High Availability: log relay over HTTP; Log relay over HTTPS; High Availability: log relay over..."
}

resource "aws_vpc_security_group_ingress_rule" "Box_Standby-Policy-Server_tcp_5224_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5224
  to_port           = 5224
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); High Availability: synchronisation by rsync; Log relay over HTTP; High Availability: log relay over HTTP; Log relay over HTTPS; High Availability: log relay over..."
}

resource "aws_vpc_security_group_ingress_rule" "Box_Standby-Policy-Server_tcp_5226_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5226
  to_port           = 5226
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); High Availability: synchronisation by rsync; Log relay over HTTP; High Availability: log relay over HTTP; Log relay over HTTPS; High Availability: log relay over..."
}

resource "aws_vpc_security_group_ingress_rule" "Box_Standby-Policy-Server_tcp_8000_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8000
  to_port           = 8000
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); High Availability: synchronisation by rsync; Log relay over HTTP; High Availability: log relay over HTTP; Log relay over HTTPS; High Availability: log relay over..."
}

resource "aws_vpc_security_group_ingress_rule" "Box_Standby-Policy-Server_tcp_8001_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8001
  to_port           = 8001
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); High Availability: synchronisation by rsync; Log relay over HTTP; High Availability: log relay over HTTP; Log relay over HTTPS; High Availability: log relay over..."
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_Box_tcp_5222_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5222
  to_port           = 5222
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); High Availability: synchronisation by rsync; Log relay over HTTP; High Availability: log relay over HTTP; Log relay over HTTPS; High Availability: log relay over..."
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_Box_tcp_5224_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5224
  to_port           = 5224
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); High Availability: synchronisation by rsync; Log relay over HTTP; High Availability: log relay over HTTP; Log relay over HTTPS; High Availability: log relay over..."
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_Box_tcp_5226_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 5226
  to_port           = 5226
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); High Availability: synchronisation by rsync; Log relay over HTTP; High Availability: log relay over HTTP; Log relay over HTTPS; High Availability: log relay over..."
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_Box_tcp_8000_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8000
  to_port           = 8000
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); High Availability: synchronisation by rsync; Log relay over HTTP; High Availability: log relay over HTTP; Log relay over HTTPS; High Availability: log relay over..."
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_Box_tcp_8001_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8001
  to_port           = 8001
  description       = "Configuration (notifier and manager); Configuration, encrypted (notifier and manager); High Availability: synchronisation by rsync; Log relay over HTTP; High Availability: log relay over HTTP; Log relay over HTTPS; High Availability: log relay over..."
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_Standby-Policy-Server_tcp_53_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "DNS lookup of the update sites (P13 - #2 n1)"
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_DNS-server_tcp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "DNS lookup of the update sites (P13 - #2 n1)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_Standby-Policy-Server_udp_53_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "DNS lookup of the update sites (P13 - #2 n1)"
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_DNS-server_udp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "DNS lookup of the update sites (P13 - #2 n1)"
}

resource "aws_vpc_security_group_ingress_rule" "Update-sites_Standby-Policy-Server_tcp_443_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.Update-sites.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Downloading updates over HTTPS (P14 - #2 n1, #2 n2)"
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_Update-sites_tcp_443_v4" {
  for_each          = local.Update-sites_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Downloading updates over HTTPS (P14 - #2 n1, #2 n2)"
}

resource "aws_vpc_security_group_ingress_rule" "Archive-server_Standby-Policy-Server_tcp_139_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.Archive-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 139
  to_port           = 139
  description       = "Archives and exported policies over Samba (P16 - #2 n3)"
}

resource "aws_vpc_security_group_ingress_rule" "Archive-server_Standby-Policy-Server_tcp_445_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.Archive-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 445
  to_port           = 445
  description       = "Archives and exported policies over Samba (P16 - #2 n3)"
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_Archive-server_tcp_139_v4" {
  for_each          = local.Archive-server_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 139
  to_port           = 139
  description       = "Archives and exported policies over Samba (P16 - #2 n3)"
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_Archive-server_tcp_445_v4" {
  for_each          = local.Archive-server_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 445
  to_port           = 445
  description       = "Archives and exported policies over Samba (P16 - #2 n3)"
}

resource "aws_vpc_security_group_ingress_rule" "Archive-server_Standby-Policy-Server_udp_137_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.Archive-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 137
  to_port           = 137
  description       = "Archives and exported policies over Samba (P16 - #2 n3)"
}

resource "aws_vpc_security_group_ingress_rule" "Archive-server_Standby-Policy-Server_udp_138_v4" {
  for_each          = local.Standby-Policy-Server_v4
  security_group_id = aws_security_group.Archive-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 138
  to_port           = 138
  description       = "Archives and exported policies over Samba (P16 - #2 n3)"
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_Archive-server_udp_137_v4" {
  for_each          = local.Archive-server_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 137
  to_port           = 137
  description       = "Archives and exported policies over Samba (P16 - #2 n3)"
}

resource "aws_vpc_security_group_egress_rule" "Standby-Policy-Server_Archive-server_udp_138_v4" {
  for_each          = local.Archive-server_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 138
  to_port           = 138
  description       = "Archives and exported policies over Samba (P16 - #2 n3)"
}

resource "aws_vpc_security_group_ingress_rule" "Authentication-server_Box_tcp_139_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Authentication-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 139
  to_port           = 139
  description       = "User authentication (S17 - #1 n4, #3 n1 - R4, R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Authentication-server_Box_tcp_445_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Authentication-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 445
  to_port           = 445
  description       = "User authentication (S17 - #1 n4, #3 n1 - R4, R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Authentication-server_tcp_139_v4" {
  for_each          = local.Authentication-server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 139
  to_port           = 139
  description       = "User authentication (S17 - #1 n4, #3 n1 - R4, R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Authentication-server_tcp_445_v4" {
  for_each          = local.Authentication-server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 445
  to_port           = 445
  description       = "User authentication (S17 - #1 n4, #3 n1 - R4, R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Authentication-server_Box_udp_137_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Authentication-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 137
  to_port           = 137
  description       = "User authentication (S17 - #1 n4, #3 n1 - R4, R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Authentication-server_Box_udp_138_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Authentication-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 138
  to_port           = 138
  description       = "User authentication (S17 - #1 n4, #3 n1 - R4, R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Authentication-server_udp_137_v4" {
  for_each          = local.Authentication-server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 137
  to_port           = 137
  description       = "User authentication (S17 - #1 n4, #3 n1 - R4, R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Authentication-server_udp_138_v4" {
  for_each          = local.Authentication-server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 138
  to_port           = 138
  description       = "User authentication (S17 - #1 n4, #3 n1 - R4, R9)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_Box_tcp_53_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution; DNS lookup of the update sites (S13 - #1 n2, #3 n1 - R9; P13 - #2 n1, #3 n1 - R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_DNS-server_tcp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution; DNS lookup of the update sites (S13 - #1 n2, #3 n1 - R9; P13 - #2 n1, #3 n1 - R9)"
}

resource "aws_vpc_security_group_ingress_rule" "DNS-server_Box_udp_53_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.DNS-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution; DNS lookup of the update sites (S13 - #1 n2, #3 n1 - R9; P13 - #2 n1, #3 n1 - R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_DNS-server_udp_53_v4" {
  for_each          = local.DNS-server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  description       = "Name resolution; DNS lookup of the update sites (S13 - #1 n2, #3 n1 - R9; P13 - #2 n1, #3 n1 - R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Internet_Box_tcp_21_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Internet.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 21
  to_port           = 21
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2, #3 n1 - R2, R9; S14 - #1 n2, #3 n1 - R9; S15 - #1 n2, #3 n1 - R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Internet_Box_tcp_80_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Internet.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2, #3 n1 - R2, R9; S14 - #1 n2, #3 n1 - R9; S15 - #1 n2, #3 n1 - R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Internet_Box_tcp_443_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Internet.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2, #3 n1 - R2, R9; S14 - #1 n2, #3 n1 - R9; S15 - #1 n2, #3 n1 - R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Internet_tcp_21_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 21
  to_port           = 21
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2, #3 n1 - R2, R9; S14 - #1 n2, #3 n1 - R9; S15 - #1 n2, #3 n1 - R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Internet_tcp_80_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2, #3 n1 - R2, R9; S14 - #1 n2, #3 n1 - R9; S15 - #1 n2, #3 n1 - R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Internet_tcp_443_v4" {
  for_each          = local.Internet_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Fetching files over FTP; Fetching web content over HTTP; Fetching web content over HTTPS (S16 - #1 n2, #3 n1 - R2, R9; S14 - #1 n2, #3 n1 - R9; S15 - #1 n2, #3 n1 - R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Update-sites_Box_tcp_443_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Update-sites.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Downloading updates over HTTPS (P14 - #2 n1, #2 n2, #3 n1 - R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Update-sites_tcp_443_v4" {
  for_each          = local.Update-sites_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Downloading updates over HTTPS (P14 - #2 n1, #2 n2, #3 n1 - R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Archive-server_Box_tcp_139_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Archive-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 139
  to_port           = 139
  description       = "Archives and exported policies over Samba (P16 - #2 n3, #3 n1 - R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Archive-server_Box_tcp_445_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Archive-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 445
  to_port           = 445
  description       = "Archives and exported policies over Samba (P16 - #2 n3, #3 n1 - R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Archive-server_tcp_139_v4" {
  for_each          = local.Archive-server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 139
  to_port           = 139
  description       = "Archives and exported policies over Samba (P16 - #2 n3, #3 n1 - R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Archive-server_tcp_445_v4" {
  for_each          = local.Archive-server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 445
  to_port           = 445
  description       = "Archives and exported policies over Samba (P16 - #2 n3, #3 n1 - R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Archive-server_Box_udp_137_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Archive-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 137
  to_port           = 137
  description       = "Archives and exported policies over Samba (P16 - #2 n3, #3 n1 - R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Archive-server_Box_udp_138_v4" {
  for_each          = local.Box_v4
  security_group_id = aws_security_group.Archive-server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 138
  to_port           = 138
  description       = "Archives and exported policies over Samba (P16 - #2 n3, #3 n1 - R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Archive-server_udp_137_v4" {
  for_each          = local.Archive-server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 137
  to_port           = 137
  description       = "Archives and exported policies over Samba (P16 - #2 n3, #3 n1 - R9)"
}

resource "aws_vpc_security_group_egress_rule" "Box_Archive-server_udp_138_v4" {
  for_each          = local.Archive-server_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 138
  to_port           = 138
  description       = "Archives and exported policies over Samba (P16 - #2 n3, #3 n1 - R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Standby-Policy-Server_Administrators-PC_tcp_22_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  description       = "Administration over SSH and SFTP; Policy console; Setup console (P9 - #2 r7; P5 - #2 r4, #3 r6; P6 - #2 r5 - R6)"
}

resource "aws_vpc_security_group_ingress_rule" "Standby-Policy-Server_Administrators-PC_tcp_443_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Administration over SSH and SFTP; Policy console; Setup console (P9 - #2 r7; P5 - #2 r4, #3 r6; P6 - #2 r5 - R6)"
}

resource "aws_vpc_security_group_ingress_rule" "Standby-Policy-Server_Administrators-PC_udp_161_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 161
  to_port           = 161
  description       = "SNMP queries from the administrator (P7 - #2 r6)"
}

resource "aws_vpc_security_group_ingress_rule" "Box_Administrators-PC_tcp_22_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  description       = "Administration over SSH and SFTP; Policy console; Setup console (S10 - #1 r10, #3 r11; P9 - #2 r7, #3 n1 - R9; P5 - #2 r4, #3 r6; P6 - #2 r5, #3 n1 - R6, R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Box_Administrators-PC_tcp_443_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "Administration over SSH and SFTP; Policy console; Setup console (S10 - #1 r10, #3 r11; P9 - #2 r7, #3 n1 - R9; P5 - #2 r4, #3 r6; P6 - #2 r5, #3 n1 - R6, R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Box_Administrators-PC_udp_161_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 161
  to_port           = 161
  description       = "SNMP queries from the administrator (P7 - #2 r6, #3 n1 - R9)"
}

resource "aws_vpc_security_group_ingress_rule" "Box_Client-machines_tcp_8080_v4" {
  for_each          = local.Client-machines_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  description       = "Browsing through the HTTP proxy; Browsing through the HTTPS proxy (S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10)"
}

resource "aws_vpc_security_group_ingress_rule" "Box_Client-machines_tcp_8443_v4" {
  for_each          = local.Client-machines_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 8443
  to_port           = 8443
  description       = "Browsing through the HTTP proxy; Browsing through the HTTPS proxy (S4 - #1 r4, #3 r3; S9 - #1 r9, #3 r10)"
}

resource "aws_vpc_security_group_ingress_rule" "Standby-Policy-Server_SNMP-management-station_udp_161_v4" {
  for_each          = local.SNMP-management-station_v4
  security_group_id = aws_security_group.Standby-Policy-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 161
  to_port           = 161
  description       = "SNMP queries (P8 - #2 r6)"
}

resource "aws_vpc_security_group_ingress_rule" "Box_SNMP-management-station_udp_161_v4" {
  for_each          = local.SNMP-management-station_v4
  security_group_id = aws_security_group.Box.id
  cidr_ipv4         = each.value
  ip_protocol       = "udp"
  from_port         = 161
  to_port           = 161
  description       = "SNMP queries (S7 - #1 r7, #3 r9; P8 - #2 r6, #3 n1 - R9)"
}

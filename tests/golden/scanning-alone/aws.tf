# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Plan: https://example.com/#v=2&roles=scanning&scanning=&at=10.1.0.0/24&admin=&at=10.9.0.5&client=&at=172.16.0.0/12&dns=&at=10.9.0.53&internet=&at=0.0.0.0/0
# 8 openings, 5 parties, 1 remark

variable "vpc_id" {
  type = string
}

locals {
  Scanning-Server_v4 = toset([
    "10.1.0.0/24",
  ])
}

locals {
  Administrators-PC_v4 = toset([
    "10.9.0.5/32",
  ])
}

locals {
  Client-machines_v4 = toset([
    "172.16.0.0/12",
  ])
}

locals {
  DNS-server_v4 = toset([
    "10.9.0.53/32",
  ])
}

locals {
  Internet_v4 = toset([
    "0.0.0.0/0",
  ])
}

resource "aws_security_group" "Scanning-Server" {
  name        = "Scanning-Server"
  description = "Scanning Server"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "DNS-server" {
  name        = "DNS-server"
  description = "DNS server"
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

resource "aws_vpc_security_group_ingress_rule" "Scanning-Server_Administrators-PC_tcp_22_v4" {
  for_each          = local.Administrators-PC_v4
  security_group_id = aws_security_group.Scanning-Server.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  description       = "Administration over SSH and SFTP (S10 - #1 r10, #3 r11)"
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

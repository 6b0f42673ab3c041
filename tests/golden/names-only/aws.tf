# Port Matrix: Vital Security Web Appliance, VSOS 9.2
# Plan: https://example.com/#v=2&roles=policy&policy=&at=10.9.0.10&update-sites=&admin=&at=10.9.0.20&dns=&at=2001:db8::53
# 5 openings, 4 parties, 1 remark
# Left out: Update sites: updateng.finjan.com, mirror.updateng.finjan.com (a name; this platform takes addresses only)
# Left out: Update sites: no address is known; fill in its placeholder
# Left out: Policy Server to DNS server: one has only IPv4 addresses and the other only IPv6

variable "vpc_id" {
  type = string
}

variable "fill_in_Update-sites_v4" {
  type = string
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
  DNS-server_v6 = toset([
    "2001:db8::53/128",
  ])
}

locals {
  Update-sites_v4 = toset([
    var.fill_in_Update-sites_v4,
  ])
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

resource "aws_security_group" "Update-sites" {
  name        = "Update-sites"
  description = "Update sites"
  vpc_id      = var.vpc_id
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

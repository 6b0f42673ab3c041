//! AWS: security groups in Terraform's language, one for each group that listens.
//!
//! A group that only starts connections stands in the rules by its addresses, and so does one that is every address.
//! The rules of a group go in and out of it; security groups keep state, so that answers need none. A group without
//! addresses is a variable without a value, for which Terraform asks. AWS knows no ranges. Names have no underscore, so
//! that those put together with it are never alike.

use super::{Format, firewall::Families, head::quoted, names::Naming, platform::Platform};

/// The format.
pub const FORMAT: Format = Format {
    id: "aws",
    name: "AWS security groups (Terraform)",
    ending: "tf",
    media: "text/plain",
    write: |subject| PLATFORM.write(subject),
};

static PLATFORM: Platform = Platform {
    template: TEMPLATE,
    names: Naming { most: 60, marks: "-" },
    comment: quoted,
    most_comment: 255,
    ranges: Families::NONE,
    ..Platform::PLAIN
};

const TEMPLATE: &str = r#"<head>

variable "vpc_id" {
  type = string
}
<each object>
<if blank>
<each family>

variable "fill_in_<name>_v<version>" {
  type = string
}
<end>
<end>
<end>
<each object>
<each family>

locals {
  <name>_v<version> = toset([
<each address>
    <if blank>var.fill_in_<name>_v<version><else>"<cidr>"<end>,
<end>
  ])
}
<end>
<end>
<each object>
<if listens>

resource "aws_security_group" "<name>" {
  name        = "<name>"
  description = <label>
  vpc_id      = var.vpc_id
}
<end>
<end>
<each rule>
<if destination.listens>
<each family>
<each service>

resource "aws_vpc_security_group_ingress_rule" "<destination>_<source>_<protocol><if ports>_<port><end>_v<version>" {
  for_each          = local.<source>_v<version>
  security_group_id = aws_security_group.<destination>.id
  cidr_ipv<version>         = each.value
  ip_protocol       = "<if gre>47<else><protocol><end>"
<if ports>
  from_port         = <port>
  to_port           = <port>
<end>
  description       = <comment>
}
<end>
<end>
<end>
<if source.listens>
<each family>
<each service>

resource "aws_vpc_security_group_egress_rule" "<source>_<destination>_<protocol><if ports>_<port><end>_v<version>" {
  for_each          = local.<destination>_v<version>
  security_group_id = aws_security_group.<source>.id
  cidr_ipv<version>         = each.value
  ip_protocol       = "<if gre>47<else><protocol><end>"
<if ports>
  from_port         = <port>
  to_port           = <port>
<end>
  description       = <comment>
}
<end>
<end>
<end>
<end>
"#;

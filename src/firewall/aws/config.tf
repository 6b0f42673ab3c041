{{ config.header }}
variable "vpc_id" {
  type = string
}
{%- for object in config.objects %}
{%- if object.is_placeholder() %}
{%- for version in object.versions() %}

variable "fill_in_{{ object.name }}_v{{ version }}" {
  type = string
}
{%- endfor %}
{%- endif %}
{%- endfor %}
{%- for object in config.objects %}
{%- for version in object.versions() %}

locals {
  {{ object.name }}_v{{ version }} = toset([
{%- if object.is_placeholder() %}
    var.fill_in_{{ object.name }}_v{{ version }},
{%- endif %}
{%- for member in object.members_of(*version) %}
    "{{ member.cidr() }}",
{%- endfor %}
  ])
}
{%- endfor %}
{%- endfor %}
{%- for object in config.objects %}
{%- if Self::has_security_group(object) %}

resource "aws_security_group" "{{ object.name }}" {
  name        = "{{ object.name }}"
  description = {{ Self::description(object) }}
  vpc_id      = var.vpc_id
}
{%- endif %}
{%- endfor %}
{%- for rule in config.rules() %}
{%- for direction in Self::directions(rule) %}
{%- for version in rule.versions() %}
{%- for service in rule.services() %}

resource "aws_vpc_security_group_{{ direction.word }}_rule" "{{ direction.group.name }}_{{ direction.peer.name }}_{{ service }}_v{{ version }}" {
  for_each          = local.{{ direction.peer.name }}_v{{ version }}
  security_group_id = aws_security_group.{{ direction.group.name }}.id
  cidr_ipv{{ version }}         = each.value
  ip_protocol       = "{{ service.word_or_number() }}"
{%- if let Some(port) = service.port() %}
  from_port         = {{ port }}
  to_port           = {{ port }}
{%- endif %}
  description       = {{ rule.comment }}
}
{%- endfor %}
{%- endfor %}
{%- endfor %}
{%- endfor %}

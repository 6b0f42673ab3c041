// Parses files with HashiCorp's own HCL parser and asks its formatter, which `terraform fmt` is, whether it would change
// anything. Both are compiled to WebAssembly, so that Terraform itself need not be there.
import { readFileSync } from "node:fs";
import { parse } from "@cdktf/hcl2json";
import { format } from "@cdktf/hcl-tools";

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  await parse(file, text);
  const formatted = await format(text);
  if (formatted !== text) {
    process.stdout.write(`${file} is to be formatted:\n${formatted}`);
    process.exitCode = 1;
  }
}

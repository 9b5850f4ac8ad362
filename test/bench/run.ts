import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bench } from "./bench.ts";
import { planOf } from "./plan.ts";
import { progress } from "./progress.ts";

const plan = planOf(process.argv.slice(2));
const folder = await mkdtemp(join(tmpdir(), "randnotiz-bench-"));
// However the run ends: Miniflare stops its processes at the same event, and turns ^C into it.
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

// A number that is missed is a finding and ends with 0; what breaks throws, and ends with 1.
await bench(plan, folder, (text) => {
	progress("");
	console.log(text);
});

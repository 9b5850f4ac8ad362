import { expect, it } from "vitest";
import readme from "../../src/cli/README.md?raw";
import { CheckId } from "../../src/status/status.schema.ts";

const table = /^\| check \|.*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(readme)?.[1] ?? "";

it("src/cli/README.md says of every check when it fails, and of no other", () => {
	const cells = table.split("\n").map((row) => row.split("|")[1] ?? "");
	const named = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, id]) => id));
	expect(named.sort()).toEqual([...CheckId.options].sort());
});

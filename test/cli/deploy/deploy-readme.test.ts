import { expect, it } from "vitest";
import { PERMISSIONS } from "../../../src/cli/deploy/cloudflare-error.ts";
import readme from "../../../src/cli/README.md?raw";

it("src/cli/README.md has a row for every permission of the API token, and no more", () => {
	const rows = [...readme.matchAll(/^\| ((?:Account|Zone) · .+?) \| /gm)].map(([, name]) => name);
	expect(rows.toSorted()).toEqual(PERMISSIONS.map(([, name]) => name).toSorted());
});

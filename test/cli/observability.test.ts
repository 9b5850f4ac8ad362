import { expect, it } from "vitest";
import settings from "../../wrangler.toml?raw";

it("records no addresses where the service is deployed: those of receipts are secrets", () => {
	expect(section("observability.logs")).toContain("\ninvocation_logs = false\n");
	expect(section("observability.traces")).toContain("\nenabled = false\n");
});

function section(name: string): string {
	return settings.split(/^(?=\[)/m).find((part) => part.startsWith(`[${name}]\n`)) ?? "";
}

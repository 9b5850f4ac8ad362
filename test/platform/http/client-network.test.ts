import { describe, expect, it } from "vitest";
import { clientNetwork } from "../../../src/platform/http/client-network.ts";

const networkOf = (address: string) => clientNetwork(new Headers({ "CF-Connecting-IP": address }));

describe("clientNetwork", () => {
	it.each([
		["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
		// “::” is expanded before anything is cut.
		["2001:db8::6", "2001:db8:0:0"],
		["2001:db8::2:3:4:5:6", "2001:db8:0:2"],
		["::1", "0:0:0:0"],
		["2001:db8:1:2::", "2001:db8:1:2"],
		["2001:0DB8:0001:0002::6", "2001:db8:1:2"],
		["::ffff:203.0.113.7", "203.0.113.7"],
		["203.0.113.7", "203.0.113.7"],
	])("of %s is %s", (address, network) => {
		expect(networkOf(address)).toBe(network);
	});

	it("is empty for an unknown address", () => {
		expect(clientNetwork(new Headers())).toBe("");
	});
});

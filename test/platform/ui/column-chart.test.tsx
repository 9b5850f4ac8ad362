import { expect, it } from "vitest";
import { ColumnChart } from "../../../src/platform/ui/column-chart.tsx";

it("a column chart names its highest column, and draws the others in proportion to it", () => {
	const columns = [1, 4, 2].map((count, index) => {
		const label = `Tag ${index + 1}`;
		return { label, mark: label, count, share: count / 7 };
	});
	const chart = String(<ColumnChart id="c" title="Antworten" columns={columns} language="de" />);
	expect(chart).toContain("Tag 2, 4");
	const heights = [
		...chart.matchAll(/<rect class="fill" x="[^"]*" width="[^"]*" y="[^"]*" height="([\d.]+)"/g),
	];
	const [first, second, third] = heights.map(([, height]) => Number(height));
	expect((second ?? 0) / (first ?? 1)).toBeCloseTo(4, 1);
	expect((second ?? 0) / (third ?? 1)).toBeCloseTo(2, 1);
});

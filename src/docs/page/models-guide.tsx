import { Code, GuideSection } from "./guide-section.tsx";

/** The part of the guide for models that read articles. */
export function ModelsGuide({ siteUrl }: { siteUrl: string }) {
	return (
		<GuideSection id="models">
			<p>
				Every article is at its address with <code>.md</code> as Markdown, and{" "}
				<code>/llms.txt</code> leads to the newest. <code>POST /mcp</code> speaks the Model Context
				Protocol (Streamable HTTP, 2026-07-28 and 2025-11-25, without sessions): its tools search
				and read articles, and list topics and feeds. It needs no key. Enter this address in a
				client:
			</p>
			<Code code={`${siteUrl}/mcp`} />
		</GuideSection>
	);
}

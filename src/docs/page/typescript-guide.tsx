import { Code, GuideSection } from "./guide-section.tsx";

const TYPES = "./randnotiz.d.ts";

/** The section about types from the contract. test/browser/typed-client.test.ts follows it in an empty project. */
export function TypeScriptGuide({ siteUrl }: { siteUrl: string }) {
	return (
		<GuideSection id="typescript">
			<p>
				The types of all addresses, parameters and answers come from{" "}
				<a href="/openapi.json">/openapi.json</a>. In your own project:
			</p>
			<Code
				code={`npm install openapi-fetch\nnpm install --save-dev openapi-typescript typescript@5\nnpx openapi-typescript ${siteUrl}/openapi.json --default-non-nullable=false --output ${TYPES}`}
			/>
			<Code
				code={`import createClient from "openapi-fetch";
import type { paths } from "${TYPES}";

const client = createClient<paths>({ baseUrl: "${siteUrl}" });
const { data, error } = await client.GET("/api/articles", {
  params: { query: { topic: ["quartier"] } },
});
if (error) throw new Error(error.detail);
for (const article of data.articles) console.log(article.title);`}
			/>
		</GuideSection>
	);
}

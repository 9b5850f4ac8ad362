import { Code, GuideSection } from "./guide-section.tsx";
import { ModelsGuide } from "./models-guide.tsx";
import { SurveyGuide } from "./survey-guide.tsx";
import { TypeScriptGuide } from "./typescript-guide.tsx";

interface GuideProps {
	siteUrl: string;
}

/** The guide before the list of operations. */
export function Guide({ siteUrl }: GuideProps) {
	return (
		<>
			<Beginning siteUrl={siteUrl} />
			<Lists siteUrl={siteUrl} />
			<Copying siteUrl={siteUrl} />
			<Freshness siteUrl={siteUrl} />
			<Errors />
			<TypeScriptGuide siteUrl={siteUrl} />
			<ModelsGuide siteUrl={siteUrl} />
			<SurveyGuide siteUrl={siteUrl} />
			<GuideSection id="newsroom">
				<p>
					What begins with <code>/newsroom</code> takes a token (<code>$TOKEN</code> in the
					examples) as <code>Authorization: Bearer …</code>. <code>NEWSROOM_TOKEN</code> may do
					everything; an operator <a href="#makeToken">makes others</a>, each with the role of an
					operator, editor, author or analyst. Every operation names the permission that it needs; a
					role without it gets a 403. In a browser, the token is the access key that{" "}
					<code>/newsroom</code> asks for. To change only what nobody else has changed, send the{" "}
					<code>ETag</code> you read as <code>If-Match</code>: 412 says that somebody was faster.{" "}
					<code>If-None-Match: *</code> makes something new and replaces nothing.
				</p>
				<p>
					What <code>GET</code> returns of an article or a survey can be changed and{" "}
					<code>PUT</code> back. Fields that only the service sets may stay in it as they are; if
					one differs, the 422 names it. To send only what changes, use <code>PATCH</code> with a
					JSON Merge Patch (RFC 7396, <code>application/merge-patch+json</code>).
				</p>
			</GuideSection>
			<GuideSection id="limits">
				<p>
					Reading is not limited; survey posts are, to 60 a minute from one address: 429 with{" "}
					<code>Retry-After</code>. Ids, slugs and what fields mean stay. Fields may be added, so
					ignore those you do not know; what would break a program gets a new address.
				</p>
			</GuideSection>
		</>
	);
}

function Beginning({ siteUrl }: GuideProps) {
	return (
		<GuideSection id="begin">
			<p>
				Reading needs no key. Answers are UTF-8 JSON in snake_case, times are RFC 3339 in UTC,
				addresses are absolute, and scripts of any page may ask (CORS with <code>*</code>, without
				cookies).
			</p>
			<Code code={`curl ${siteUrl}/api/articles`} />
		</GuideSection>
	);
}

function Lists({ siteUrl }: GuideProps) {
	return (
		<GuideSection id="lists">
			<p>
				Lists come in pages: <code>limit</code> entries each, and the address of the next one in{" "}
				<code>next</code> and in the <code>Link</code> header (<code>rel="next"</code>). Follow it
				as it is until there is none, and do not make cursors yourself. A filtered page may hold
				fewer than <code>limit</code>, even none, and still have a <code>next</code>.
			</p>
			<p>
				All filters must hold at once. Where several values are taken, repeat the parameter or put
				commas between them. A <code>+</code> in a time must be sent as <code>%2B</code>. An unknown
				parameter is an error, not ignored.
			</p>
			<Code
				code={`curl '${siteUrl}/api/articles?topic=quartier&topic!=personalie&published_after=2024-01-01'\ncurl '${siteUrl}/api/articles?q=w%C3%A4rme+-gas&fields=title,url,snippet'`}
			/>
		</GuideSection>
	);
}

function Copying({ siteUrl }: GuideProps) {
	return (
		<GuideSection id="copy">
			<p>
				<a href="#listChanges">
					<code>/api/changes</code>
				</a>{" "}
				tells what changed since a revision. Begin with <code>since=0</code>. Store each article by
				its <code>id</code>, delete those with <code>"deleted": true</code>, and remember{" "}
				<code>since</code> and <code>epoch</code> of the answer: send both with the next request,
				now or in a year. After a 409, which follows the restore of a backup, start again from{" "}
				<code>since=0</code> and delete what does not come. Ask again at once while{" "}
				<code>has_more</code> is true, then once a minute or as rarely as you like: a change shows
				within seconds, and within two minutes at worst. Applied in turn, the answers leave exactly
				what is public.
			</p>
			<Code code={`curl '${siteUrl}/api/changes?since=0&include=content'`} />
		</GuideSection>
	);
}

function Freshness({ siteUrl }: GuideProps) {
	return (
		<GuideSection id="fresh">
			<p>
				Public answers carry an <code>ETag</code>, and <code>Cache-Control</code> with the time for
				which they may be kept: one minute, feeds five. Send the tag as <code>If-None-Match</code>,
				and what has not changed is a 304 without a body.
			</p>
			<Code
				code={`curl -i ${siteUrl}/api/articles                     # ETag: W/"…"\ncurl -i -H 'If-None-Match: W/"…"' ${siteUrl}/api/articles   # 304`}
			/>
		</GuideSection>
	);
}

function Errors() {
	return (
		<GuideSection id="errors">
			<p>
				Every error is <code>application/problem+json</code> (RFC 9457) with <code>status</code>,{" "}
				<code>title</code>, mostly <code>detail</code>, and <code>errors</code> where fields are
				wrong: all of them, each with the <code>field</code> of a query or form, or the{" "}
				<code>pointer</code> into JSON (RFC 6901). Clients that prefer <code>text/html</code> get a
				page instead. 503 carries <code>Retry-After</code>: try again then.
			</p>
			<Code
				code={`{"status": 400, "title": "Bad Request", "detail": "The query is not valid.",\n "errors": [{"field": "limit", "detail": "must be a whole number from 1 to 100"}]}`}
			/>
		</GuideSection>
	);
}

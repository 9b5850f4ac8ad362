import {
	eraseFormerFeeds,
	saveChannelAddressCopies,
} from "./articles/addresses/channels/channel-address.copy.ts";
import { saveAddressCopies } from "./articles/addresses/former-address.copy.ts";
import { queueAnnouncement } from "./articles/announcements/announce.job.ts";
import { saveArticleCopies } from "./articles/article/article.copy.ts";
import { FRONT_LIST, saveListCopies } from "./articles/lists/list.copy.ts";
import { queuePings } from "./feeds/websub.job.ts";
import { purgeChange, purgeChangeAgain } from "./platform/cache/change-purge.ts";
import type { Follower } from "./publication/public-change.ts";
import { saveStaticPageCopies } from "./static-pages/static-page.copy.ts";
import { savePlacedCopies } from "./surveys/survey/placement/placed-surveys.copy.ts";
import { saveSurveyCopies } from "./surveys/survey/survey.copy.ts";

const purge: Follower = purgeChange;

/** Waits five to ten seconds first. */
const purgeAgain: Follower = (env, context, change) => purgeChangeAgain(env, context, change);

/** Of articles hubs hear later: see `announce`. */
const callHubs: Follower = async (env, _context, { isCallChanged }) => {
	if (isCallChanged) await queuePings(env, "all");
};

const announceLater: Follower = async (env, _context, { articleSlugs }) => {
	if (articleSlugs.length > 0) await queueAnnouncement(env);
};

const copyArticles: Follower = (env, _context, { articleSlugs }) =>
	saveArticleCopies(env, articleSlugs);

const copyAddresses: Follower = (env, _context, { formerSlugs }) =>
	saveAddressCopies(env, formerSlugs);

const copyLists: Follower = (env, _context, { channelKeys, isFrontChanged }) =>
	saveListCopies(env, isFrontChanged ? [FRONT_LIST, ...channelKeys] : channelKeys);

const copyChannelAddresses: Follower = (env, _context, { formerChannels }) =>
	saveChannelAddressCopies(env, formerChannels);

const forgetFormerFeeds: Follower = (env, _context, { formerChannels }) =>
	eraseFormerFeeds(env, formerChannels);

const copySurveys: Follower = (env, _context, { surveySlugs }) =>
	saveSurveyCopies(env, surveySlugs);

const copyCalls: Follower = async (env, _context, change) => {
	const { isCallChanged, formerChannels } = change;
	if (isCallChanged || formerChannels.length > 0) await savePlacedCopies(env);
};

const copyStaticPages: Follower = (env, _context, { staticPageSlugs }) =>
	saveStaticPageCopies(env, staticPageSlugs);

const copies = [
	copyArticles,
	copyAddresses,
	copyLists,
	copyChannelAddresses,
	copySurveys,
	copyCalls,
	copyStaticPages,
];

/** What follows a public change, in this order. */
export const followers: Follower[] = [
	purge,
	// After the purge: a hub fetches the feed as soon as it is called.
	callHubs,
	announceLater,
	...copies,
	forgetFormerFeeds,
	purgeAgain,
	// KV takes one write a second for a key: of several changes at once, this round stores the last.
	...copies,
];

import {
	ChannelPatch,
	NewsroomChannel,
} from "../articles/addresses/channels/channel-newsroom.schema.ts";

/** The schemas of topics and authors in the newsroom that have a name in the contract. */
export const channelOutputs = { NewsroomChannel };
export const channelInputs = { ChannelPatch };

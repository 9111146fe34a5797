/** What the API leaves, encrypted, under the id of a message's update: which pictures a review has, and why one was refused. */
export interface FaceCheckMessageBodies {
  'request-review': {
    readonly frontUploadId: string;
    /** Absent for documents of one page. */
    readonly backUploadId?: string;
    readonly holdingUploadId: string;
  };
  refuse: { readonly reason: string };
}

insert into plan_version (event_id, revision, finish, folder, body) values (@EventId, @Revision, @Finish, @Folder, @Body)

-- Which write last changed an ad, so that what is made from the ads (indexes, alerts, figures) can be brought up to date by what is new alone.
alter table ad add column revision integer not null default 0;

create index ad_revision on ad (revision);

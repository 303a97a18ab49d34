insert into saved_search (owner, name, made, wish) values (@Owner, @Name, @Made, @Wish)
on conflict (owner, name) do update set made = excluded.made, wish = excluded.wish
